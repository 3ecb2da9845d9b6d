-- rule: MT.GRADE
-- severity: Error
-- flow: continue
-- field: grade
-- reads: district_number school_number calendar_number year grade
-- message: The Grade on the record does not match the instructional grades available in the calendar. Record will not be processed
-- standing: stated
-- found: 'found: grade ' || grade || '; the calendar has ' || coalesce((SELECT group_concat(grade, ', ') FROM mt_calendar_grade AS k WHERE k.calendar_id = looked_up.calendar_id), 'none')
-- default: on
NOT grade_offered
