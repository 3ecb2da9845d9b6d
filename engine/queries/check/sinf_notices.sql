-- Education levels of guardians without a translation: their guardian is left out whole, so that no rule sees them.
SELECT 'CON.ELV', quote(level) || ': no translation to a state code, ' || count(DISTINCT student_id)
         || iif(count(DISTINCT student_id) = 1, ' student', ' students')
FROM (SELECT r.student_id, g.education_level AS level
      FROM temp.sinf_guardian AS g JOIN temp.sinf_record AS r ON r.id = g.record_id)
WHERE level <> '' AND level NOT IN (SELECT c.code FROM temp.ref_code AS c
                                    JOIN temp.ref_field AS f ON f.code_set = c.code_set
                                    WHERE f.record = 'SINF' AND f.column_name = 'guardian1_education')
GROUP BY level
ORDER BY level
