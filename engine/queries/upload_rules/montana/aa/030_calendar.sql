-- rule: MT.CALENDAR
-- severity: Error
-- flow: stop
-- field: calendar_number
-- reads: district_number school_number calendar_number year
-- message: There is no calendar with number {calendar_number}
-- standing: stated
-- default: on
calendar_id IS NULL
