-- Runs that never ended.
SELECT id FROM ut_nightly_run AS r
WHERE NOT EXISTS (SELECT 1 FROM ut_nightly_step AS s WHERE s.run_id = r.id AND s.step = 'end') ORDER BY id
