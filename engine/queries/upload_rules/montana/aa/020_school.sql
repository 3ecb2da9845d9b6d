-- rule: MT.SCHOOL
-- severity: Error
-- flow: stop
-- field: school_number
-- reads: district_number school_number
-- message: There is no school with number {school_number}
-- standing: stated
-- default: on
school_id IS NULL
