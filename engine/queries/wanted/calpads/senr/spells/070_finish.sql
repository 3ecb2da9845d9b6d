-- What holds for every spell: status 20, dates in the future, completion, the window.
-- parameters: :today :current_year :no_future (0, 1)
UPDATE temp.spell SET exit_reason = 'E170'
WHERE status = '20' AND exit_date <> '' AND local_reason <> '' AND exit_reason IS NOT 'E170';

UPDATE temp.spell SET exit_date = '', exit_reason = '', local_reason = '', exit_dropped = 1
WHERE :no_future = 1 AND exit_date > :today;

UPDATE temp.spell SET left_out = coalesce(left_out, CASE
         WHEN :no_future = 1 AND start_date > :today THEN 'starts in the future'
         ELSE 'starts after the next academic year' END)
WHERE (:no_future = 1 AND start_date > :today) OR year > :current_year + 1;

-- Completion (field 27) only with exit E230.
UPDATE temp.spell
SET completion = iif(h.local = '', '', h.state), completion_unknown = h.local <> '' AND h.state IS NULL
FROM (SELECT s.id, ss.completion AS local, c.state
      FROM temp.spell AS s
      JOIN main.student AS t ON t.id = s.student_id
      JOIN main.student_school AS ss ON ss.student_id = s.student_id AND ss.school = coalesce(
             (SELECT w.school FROM main.student_school AS w WHERE w.student_id = s.student_id AND w.school = s.local_school),
             t.identity_school)
      LEFT JOIN temp.translation AS c ON c.kind = 'completion' AND c.local = ss.completion
      WHERE s.exit_reason = 'E230') AS h
WHERE spell.id = h.id AND h.local IS NOT NULL;
