-- Students that a school does not have any more. Somebody who is at another school now is not lost, unless the school is gone as
-- a whole.
WITH here AS MATERIALIZED (SELECT DISTINCT {school} AS school FROM {now})
SELECT g.school, '' AS year, count(*) AS lost
FROM (SELECT DISTINCT t.{student} AS student, t.{school} AS school
      FROM temp.gone_row AS r CROSS JOIN {before} AS t ON t.rowid = r.row) AS g
WHERE NOT EXISTS (SELECT 1 FROM {now} AS n WHERE n.{student} = g.student AND n.{school} = g.school)
  AND (NOT EXISTS (SELECT 1 FROM {now} AS n WHERE n.{student} = g.student) OR g.school NOT IN (SELECT school FROM here))
GROUP BY g.school
