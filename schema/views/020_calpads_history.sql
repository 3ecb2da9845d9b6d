-- Every row of the CALPADS History, all generations: the state's rows (batch 0, action ods) and every record of every batch.
-- An id below zero is a row of an ODS import. Of a file that the state took in part, the rest is rejected.
-- The cross join keeps the order: generation first, so that the key index of the rows serves.
CREATE VIEW calpads_history AS
SELECT -o.id AS id, g.process, g.number AS generation, 0 AS batch, '' AS file, o.line, 'ods' AS action, 'posted' AS status,
       o.ssid, o.student_id, o.school, o.start_date, o.part, '' AS reason, o.record, g.imported_at AS posted_at
FROM generation AS g
CROSS JOIN ods_row AS o ON o.generation_id = g.id
UNION ALL
SELECT r.id, b.process, g.number, b.number, f.name, r.line, r.action,
       iif(f.status = 'posted' AND NOT EXISTS (
         SELECT 1 FROM post AS p
         WHERE p.file_id = f.id AND NOT EXISTS (SELECT 1 FROM unpost AS u WHERE u.post_id = p.id)
           AND (NOT p.partial OR r.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id))), 'rejected', f.status),
       r.ssid, r.student_id, r.school, r.start_date, r.part, r.reason, r.record,
       coalesce((SELECT p.posted_at FROM post AS p
                 WHERE p.file_id = f.id AND NOT EXISTS (SELECT 1 FROM unpost AS u WHERE u.post_id = p.id)
                   AND (NOT p.partial OR r.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id))
                 ORDER BY p.id DESC LIMIT 1), '')
FROM batch AS b
JOIN generation AS g ON g.id = b.generation_id
JOIN batch_file AS f ON f.batch_id = b.id
JOIN batch_record AS r ON r.file_id = f.id;
