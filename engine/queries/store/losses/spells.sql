-- Spells of a student at a school (in a year) that are fewer than before: one that begins on another day is no loss.
SELECT school, year, sum(lost) AS lost
FROM (
  SELECT student, school, year, sum(was) - sum(1 - was) AS lost
  FROM (
    SELECT t.{student} AS student, t.{school} AS school, {year} AS year, 1 AS was
    FROM temp.gone_row AS r CROSS JOIN {before} AS t ON t.rowid = r.row
    UNION ALL
    SELECT t.{student}, t.{school}, {year}, 0
    FROM temp.come_row AS r CROSS JOIN {now} AS t ON t.rowid = r.row
  )
  GROUP BY student, school, year
  HAVING sum(was) > sum(1 - was)
)
GROUP BY school, year
