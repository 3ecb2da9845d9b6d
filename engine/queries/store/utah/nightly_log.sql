-- Every run from a day on ('': all) with its steps, in the order in which they happened.  parameters: :since
SELECT run, day, local_time(at) AS at, step, outcome, detail
FROM (
  SELECT id AS run, day, started_at AS at, 'start' AS step, '' AS outcome, collection || ' ' || year AS detail, 0 AS place
  FROM ut_nightly_run
  UNION ALL
  SELECT s.run_id, r.day, s.at, s.step, s.outcome, s.detail, s.id
  FROM ut_nightly_step AS s JOIN ut_nightly_run AS r ON r.id = s.run_id
)
WHERE day >= :since
ORDER BY run, place
