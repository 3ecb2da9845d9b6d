-- Steps of an extract that cannot follow the one before.
WITH possible (before, step) AS (VALUES
  ('extracted', 'delivered'), ('delivered', 'delivered'),
  ('delivered', 'collected'),
  ('collected', 'validated'), ('validated', 'validated'), ('asked', 'validated'),
  ('validated', 'asked'),
  ('validated', 'finalized'), ('asked', 'finalized')
)
SELECT 'extract ' || extract_id || ' was ' || step || ' after it was ' || before
FROM (SELECT id, extract_id, step, coalesce(lag(step) OVER (PARTITION BY extract_id ORDER BY id), 'extracted') AS before
      FROM ut_step WHERE id NOT IN (SELECT step_id FROM ut_step_undo))
WHERE (before, step) NOT IN (SELECT before, step FROM possible)
ORDER BY id
