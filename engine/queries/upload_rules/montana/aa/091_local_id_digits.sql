-- rule: MT.LOCALID.DIGITS
-- severity: Error
-- flow: continue
-- field: local_id
-- reads: local_id
-- message: Core Error
-- standing: inferred
-- found: 'expected: digits alone'
-- default: off
local_id GLOB '*[^0-9]*'
