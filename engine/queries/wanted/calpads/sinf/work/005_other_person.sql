-- Nothing is sent for an SSID that the state knows as another child.
CREATE TEMP TABLE sinf_other_person AS
SELECT o.*, r.school, min(r.date) AS date
FROM temp.other_person AS o JOIN temp.sinf_record AS r ON r.student_id = o.student_id
GROUP BY o.student_id;

DELETE FROM temp.sinf_record WHERE student_id IN (SELECT student_id FROM temp.other_person);
