-- parameters: :run :step :outcome :detail
INSERT INTO ut_nightly_step (run_id, at, step, outcome, detail)
VALUES (:run, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :step, :outcome, :detail)
