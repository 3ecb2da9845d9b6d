-- rule: MT.START.WINDOW
-- severity: Error
-- flow: continue
-- field: start_date
-- reads: district_number school_number calendar_number year start_date
-- message: Enrollment Start Date must be between calendar start and end date.
-- standing: stated
-- found: 'found: start ' || start_date || '; the calendar runs from ' || calendar_start || ' to ' || calendar_end
-- default: on
start_date NOT BETWEEN calendar_start AND calendar_end
