-- rule: SENR-COMPLETION-GRADE
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The completion status is not valid in this grade.
-- source: https://github.com/chesun/calpads
-- The state's valid combinations, edition of 2020: layout show calpads completion_grade. The state's own code of the rule
-- was not seen. TK counts as KN; a status or a grade that the table does not know is not judged, a retired one is GERR0007's.
SELECT w.row_id, 'completion' AS field,
       w.completion || ' in grade ' || w.grade || '; valid in grades '
         || (SELECT group_concat(p.second, ' ') FROM temp.ref_pair AS p
             WHERE p.pairs = 'completion_grade' AND p.first = w.completion
               AND coalesce(nullif(w.exit_date, ''), w.start_date) BETWEEN p.active_from AND p.active_to) AS detail
FROM temp.work_senr AS w
WHERE w.completion <> ''
  AND EXISTS (SELECT 1 FROM temp.ref_pair AS p
              WHERE p.pairs = 'completion_grade' AND p.first = w.completion
                AND coalesce(nullif(w.exit_date, ''), w.start_date) BETWEEN p.active_from AND p.active_to)
  AND EXISTS (SELECT 1 FROM temp.ref_pair AS p
              WHERE p.pairs = 'completion_grade' AND p.second = iif(w.grade = 'TK', 'KN', w.grade))
  AND NOT EXISTS (SELECT 1 FROM temp.ref_pair AS p
                  WHERE p.pairs = 'completion_grade' AND p.first = w.completion AND p.second = iif(w.grade = 'TK', 'KN', w.grade)
                    AND coalesce(nullif(w.exit_date, ''), w.start_date) BETWEEN p.active_from AND p.active_to)
