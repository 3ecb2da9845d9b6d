-- rule: MT.ACTIVE
-- severity: Error
-- flow: stop
-- field: start_date
-- reads: district_number school_number calendar_number year state_id start_date service_type grade
-- message: Core Error
-- standing: stated
-- found: 'the enrollment starts ' || enrollment_start || '; the calendar runs from ' || calendar_start || ' to ' || calendar_end
-- default: on
enrollment_start NOT BETWEEN calendar_start AND calendar_end
