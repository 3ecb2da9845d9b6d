-- rule: MT.DISTRICT
-- severity: Error
-- flow: stop
-- field: district_number
-- reads: district_number
-- message: Cant find district
-- standing: stated
-- default: on
district_id IS NULL
