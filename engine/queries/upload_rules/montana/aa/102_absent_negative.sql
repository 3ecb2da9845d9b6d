-- rule: MT.ABSENT.NEG
-- severity: Error
-- flow: continue
-- field: essa_days_absent
-- reads: essa_days_absent
-- message: Days Absent cannot be a negative number. Record will not be processed.
-- standing: stated
-- default: on
essa_days_absent < 0
