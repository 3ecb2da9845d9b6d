-- rule: MT.PRESENT.NEG
-- severity: Error
-- flow: continue
-- field: days_present
-- reads: days_present
-- message: Days Present cannot be a negative number. Record will not be processed.
-- standing: stated
-- default: on
days_present < 0
