-- rule: MT.PRESENT.GT
-- severity: Error
-- flow: continue
-- field: days_present
-- reads: days_present days_enrolled
-- message: Days Present must be less than or equal to Days Enrolled. Record will not be processed.
-- standing: stated
-- found: printf('found: %.2f of %.2f days', days_present / 100.0, days_enrolled / 100.0)
-- default: on
days_present > days_enrolled
