-- How many findings there are of each rule, severity and school, in the order of the findings. parameters: :school ('' for all)
SELECT f.rule, f.level, f.severity, f.school, count(*) AS findings, f.place AS correct_in
FROM temp.ut_finding AS f
LEFT JOIN temp.ut_place AS p ON p.place = f.place
WHERE :school = '' OR f.school = :school
GROUP BY f.rule, f.level, f.severity, f.school, f.place
ORDER BY coalesce(p.turn, 99), f.severity <> 'fatal', f.rule, f.school
