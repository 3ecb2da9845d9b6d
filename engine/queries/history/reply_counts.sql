-- Of one answer: fatal rows, records spoken of, rows about none of them, and fatal ones about records that joined the belief.
-- parameters: :reply
SELECT count(*) FILTER (WHERE w.severity = 'fatal') AS fatal, count(DISTINCT w.record_id) AS records,
       count(*) FILTER (WHERE w.record_id IS NULL) AS unmatched,
       count(*) FILTER (WHERE w.severity = 'fatal' AND w.record_id IS NOT NULL AND EXISTS (
         SELECT 1 FROM standing_post AS p
         JOIN batch_record AS r ON r.id = w.record_id
         WHERE p.file_id = r.file_id
           AND (NOT p.partial OR r.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id)))) AS posted
FROM reply_row AS w
WHERE w.reply_id = :reply
