-- rule: MT.LOCALID
-- severity: Warning
-- flow: continue
-- field: local_id
-- reads: local_id
-- message: Student Local ID exceeds 15 character limit
-- standing: stated
-- found: 'found: ' || length(local_id) || ' characters; at most 15'
-- default: on
length(local_id) > 15
