-- rule: MT.STRUCTURE
-- severity: Error
-- flow: stop
-- field: calendar_number
-- reads: district_number school_number calendar_number year
-- message: The calendar provided has more than one schedule structure. In order to import or update an enrollment, the calendar number provided on the import must have only 1 schedule structure.
-- standing: stated
-- found: 'the calendar has ' || CASE structures WHEN 0 THEN 'no structure' ELSE structures || ' structures' END || '; it must have 1'
-- default: on
structures <> 1
