-- rule: MT.PRESENT.GT
-- severity: Error
-- flow: continue
-- field: days_present
-- reads: days_present days_enrolled
-- message: Days Present must be less than or equal to Days Enrolled. Record will not be processed.
-- standing: stated
-- default: on
days_present > days_enrolled
