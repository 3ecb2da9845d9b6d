-- Tracked fields that differ, of students who were there before (students) and still are; a missing row counts as
-- blank. before, now: the rows of the suspects; pair_both, pair_gone, fields: made from the tracked columns.
INSERT INTO temp.found_change (student_id, table_code, field_code, row_key, old_value, new_value)
WITH o AS MATERIALIZED ({before}),
n AS MATERIALIZED ({now}),
pair AS MATERIALIZED (
  SELECT n.student_id, n.row_key, {pair_both} FROM n LEFT JOIN o ON o.student_id = n.student_id AND o.row_key = n.row_key
  UNION ALL
  SELECT o.student_id, o.row_key, {pair_gone} FROM o
  WHERE NOT EXISTS (SELECT 1 FROM n WHERE n.student_id = o.student_id AND n.row_key = o.row_key)
)
SELECT f.student_id, :table_code, f.field_code, f.row_key, f.old_value, f.new_value
FROM ({fields}) AS f
WHERE EXISTS (SELECT 1 FROM {students} AS s WHERE s.student_id = f.student_id)
  AND EXISTS (SELECT 1 FROM main.student_school AS s WHERE s.student_id = f.student_id)
