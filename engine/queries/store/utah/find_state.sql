-- The extracts that can have the step ('': any), of one collection ('': any) or one extract (0: any), the newest of each
-- collection, those with a due date first; superseded: by a newer one of its collection and year that was delivered.
-- fatal: of its newest report that counts, over all its sheets; stale: it was delivered again after that report.
-- parameters: :extract :collection :step
WITH possible (step, state) AS (VALUES
  ('collected', 'delivered'),
  ('validated', 'collected'), ('validated', 'validated'), ('validated', 'asked'),
  ('asked', 'validated'),
  ('finalized', 'validated'), ('finalized', 'asked')
),
found AS (
  SELECT x.*, row_number() OVER (PARTITION BY x.collection ORDER BY x.extract DESC) AS place,
         (SELECT max(r.event_id) FROM ut_state_report AS r
          WHERE r.extract_id = x.extract
            AND r.event_id NOT IN (SELECT s.event_id FROM ut_step AS s JOIN ut_step_undo AS u ON u.step_id = s.id)) AS report
  FROM ut_extract_state AS x
  WHERE (:extract = 0 OR x.extract = :extract) AND (:collection = '' OR x.collection = :collection)
    AND (:step = '' OR EXISTS (SELECT 1 FROM possible AS p WHERE p.step = :step AND p.state = x.state))
)
SELECT x.extract, x.file, x.sha256, x.collection, x.year, x.state,
       (SELECT count(*) FROM ut_state_report AS r JOIN ut_state_message AS m ON m.report_id = r.id
        WHERE r.event_id = x.report AND m.severity = 'fatal') AS fatal,
       coalesce((SELECT max(e.id) FROM event AS e
                 WHERE e.process = 'UT' AND e.subject = x.file AND e.sha256 = x.sha256
                   AND json_extract(e.counts, '$.delivered') = 1) > x.report, 0) AS stale,
       EXISTS (SELECT 1 FROM ut_extract AS n
               WHERE n.collection = x.collection AND n.year = x.year AND n.id > x.extract
                 AND EXISTS (SELECT 1 FROM ut_step AS s WHERE s.extract_id = n.id AND s.step = 'delivered')) AS superseded
FROM found AS x
WHERE x.place = 1
ORDER BY superseded, x.extract DESC
