-- Students whose record should hold guardians and who have contacts, none of them one.
SELECT count(DISTINCT r.student_id)
FROM temp.sinf_record AS r
WHERE r.guardians
  AND EXISTS (SELECT 1 FROM main.contact AS c WHERE c.student_id = r.student_id)
  AND NOT EXISTS (SELECT 1 FROM temp.sinf_guardian AS g WHERE g.record_id = r.id)
