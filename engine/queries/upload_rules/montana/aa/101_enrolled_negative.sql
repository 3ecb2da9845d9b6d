-- rule: MT.ENROLLED.NEG
-- severity: Error
-- flow: continue
-- field: days_enrolled
-- reads: days_enrolled
-- message: Days Enrolled cannot be a negative number. Record will not be processed.
-- standing: stated
-- default: on
days_enrolled < 0
