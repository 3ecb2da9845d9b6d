-- The newest extract that can have the step ('': any extract), or one (0: all); fatal: of its newest report, over
-- all its sheets.  parameters: :extract :step
WITH possible (step, state) AS (VALUES
  ('collected', 'delivered'),
  ('validated', 'collected'), ('validated', 'validated'), ('validated', 'asked'),
  ('asked', 'validated'),
  ('finalized', 'validated'), ('finalized', 'asked')
)
SELECT x.extract, x.file, x.sha256, x.collection, x.year, x.state,
       (SELECT count(*) FROM ut_state_report AS r JOIN ut_state_message AS m ON m.report_id = r.id
        WHERE r.event_id = (SELECT max(event_id) FROM ut_state_report WHERE extract_id = x.extract) AND m.severity = 'fatal')
         AS fatal
FROM ut_extract_state AS x
WHERE (:extract = 0 OR x.extract = :extract)
  AND (:step = '' OR EXISTS (SELECT 1 FROM possible AS p WHERE p.step = :step AND p.state = x.state))
ORDER BY x.extract DESC LIMIT 1
