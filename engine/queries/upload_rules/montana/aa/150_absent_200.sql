-- rule: MT.ABSENT.200
-- severity: Error
-- flow: continue
-- field: essa_days_absent
-- reads: essa_days_absent
-- message: Core error
-- standing: stated
-- found: 'found: ' || essa_days_absent || '; at most 200'
-- default: on
essa_days_absent > 200
