-- rule: MT.GRADE
-- severity: Error
-- flow: continue
-- field: grade
-- reads: district_number school_number calendar_number year grade
-- message: The Grade on the record does not match the instructional grades available in the calendar. Record will not be processed
-- standing: stated
-- default: on
NOT grade_offered
