-- In the order of work: SSID errors, then by place; fatal ones first. parameters: :school ('' for all)
SELECT f.rule, f.level, f.severity, f.record, f.school, f.student_number, f.key, f.field, f.detail, f.place AS correct_in
FROM temp.ut_finding AS f
LEFT JOIN temp.ut_place AS p ON p.place = f.place
WHERE :school = '' OR f.school = :school
ORDER BY coalesce(p.turn, 99), f.severity <> 'fatal', f.rule, f.school, f.student_number, f.key, f.field, f.detail
