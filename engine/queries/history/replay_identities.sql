-- Birth date and gender of every record of every standing post of SINF, in posting order, from the tables alone.
SELECT r.ssid, p.id, p.event_id, field(r.record, 18), field(r.record, 19), r.start_date
FROM post AS p
JOIN batch_record AS r ON r.file_id = p.file_id
WHERE p.process = 'SINF' AND (NOT p.partial OR r.school IN (SELECT s.school FROM post_school AS s WHERE s.post_id = p.id)) AND p.id NOT IN (SELECT post_id FROM unpost) AND field(r.record, 18) <> '' AND field(r.record, 19) <> ''
ORDER BY p.id, r.start_date
