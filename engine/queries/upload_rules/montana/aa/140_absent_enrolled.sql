-- rule: MT.ABSENT.GT
-- severity: Error
-- flow: continue
-- field: essa_days_absent
-- reads: essa_days_absent days_enrolled
-- message: Days Absent must be less than or equal to Days Enrolled. Record will not be processed.
-- standing: stated
-- found: printf('found: %d of %.2f days', essa_days_absent, days_enrolled / 100.0)
-- default: on
essa_days_absent * 100 > days_enrolled
