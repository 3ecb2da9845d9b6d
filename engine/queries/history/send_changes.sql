-- The changes that a posted file carries are sent, and what it says of birth date and gender is known. A change of a student
-- who has a record that the state did not take comes again.
-- parameters: :post_id :file_id :batch
UPDATE change_log SET sent_batch = :batch
WHERE student_id NOT IN (SELECT student_id FROM left_of_post WHERE post_id = :post_id)
  AND id IN (SELECT change_id FROM batch_change WHERE file_id = :file_id AND kind = 'change');

UPDATE address_history SET sent_batch = :batch
WHERE student_id NOT IN (SELECT student_id FROM left_of_post WHERE post_id = :post_id)
  AND id IN (SELECT change_id FROM batch_change WHERE file_id = :file_id AND kind = 'address');

-- What a student is at the state is said by the newest day of all posted records, not by the last post.
INSERT INTO belief_identity (post_id, ssid, birth_date, gender)
SELECT :post_id, ssid, birth_date, gender
FROM (
  SELECT r.ssid, field(r.record, 18) AS birth_date, field(r.record, 19) AS gender, max(r.start_date || printf('%015d', p.id))
  FROM (SELECT DISTINCT n.ssid FROM batch_record AS n CROSS JOIN post AS o ON o.id = :post_id
        WHERE n.file_id = :file_id 
          AND (NOT o.partial OR n.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = o.id))
          AND field(n.record, 18) <> '' AND field(n.record, 19) <> ''
          AND (SELECT b.process FROM batch_file AS f JOIN batch AS b ON b.id = f.batch_id WHERE f.id = :file_id) = 'SINF') AS s
  CROSS JOIN batch_record AS r ON r.ssid = s.ssid AND field(r.record, 18) <> '' AND field(r.record, 19) <> ''
  CROSS JOIN post AS p ON p.file_id = r.file_id AND p.process = 'SINF' AND p.id NOT IN (SELECT post_id FROM unpost)
                                AND (NOT p.partial OR r.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id))
  GROUP BY r.ssid
);
