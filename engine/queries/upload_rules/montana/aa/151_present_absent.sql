-- rule: MT.PRESENT.ABSENT
-- severity: Warning
-- flow: continue
-- field: days_present
-- reads: days_present days_enrolled essa_days_absent
-- message: Days Present and ESSA Days Absent together exceed Days Enrolled
-- standing: inferred
-- found: printf('found: %.2f present and %d absent of %.2f days', days_present / 100.0, essa_days_absent, days_enrolled / 100.0)
-- default: off
days_present + essa_days_absent * 100 > days_enrolled
