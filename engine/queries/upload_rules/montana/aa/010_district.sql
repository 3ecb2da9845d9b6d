-- rule: MT.DISTRICT
-- severity: Error
-- flow: stop
-- field: district_number
-- reads: district_number
-- message: Cant find district
-- standing: stated
-- found: 'no district of this number has a calendar here'
-- default: on
district_id IS NULL
