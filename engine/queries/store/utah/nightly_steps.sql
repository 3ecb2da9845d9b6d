-- parameters: :run
SELECT step, outcome, detail FROM ut_nightly_step WHERE run_id = :run ORDER BY id
