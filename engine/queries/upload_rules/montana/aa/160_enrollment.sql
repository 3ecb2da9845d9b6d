-- rule: MT.ENROLLMENT
-- severity: Error
-- flow: continue
-- field: start_date
-- reads: district_number school_number calendar_number year state_id start_date
-- message: Core Error
-- standing: stated
-- default: on
enrollment_id IS NULL
