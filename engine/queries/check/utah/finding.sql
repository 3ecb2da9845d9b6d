-- The rule's rows become findings; what stands for the rule is replaced by its own SQL. A field has the layout's name.
-- parameters: :rule :level :severity :place
INSERT INTO temp.ut_finding
SELECT :rule, :level, '{severity}', f.record, coalesce(f.school, ''), coalesce(f.student_number, ''), coalesce(f.key, ''),
       coalesce((SELECT name FROM temp.ut_field AS d WHERE d.record = f.record AND d.column_name = f.field), f.field),
       coalesce(f.detail, ''), '{place}'
FROM (SELECT '' AS record, '' AS school, '' AS student_number, '' AS key, '' AS field, '' AS detail, '{rule}') AS f
