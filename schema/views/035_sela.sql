-- SELA field by field, under the names of schema/layouts/calpads/sela-2020.csv: the state's rows, of every LEA, and what
-- was posted since; dates are ISO.
CREATE VIEW belief_sela AS
SELECT field(b.record, 1) AS record_type, field(b.record, 2) AS transaction_type, field(b.record, 3) AS local_record_id,
       field(b.record, 4) AS lea, b.school, field(b.record, 6) AS academic_year, b.ssid, field(b.record, 8) AS first_name,
       field(b.record, 9) AS last_name, iso(field(b.record, 10)) AS birth_date, field(b.record, 11) AS gender,
       field(b.record, 12) AS student_id, field(b.record, 13) AS elas, b.start_date,
       field(b.record, 15) AS primary_language, field(b.record, 16) AS correction_reason, b.source
FROM (SELECT * FROM belief WHERE process = 'SELA' AND answers_in_rollbook_sql_only()) AS b;

-- Every status that the state has of an SSID. Asked for one SSID it is two index look-ups.
CREATE VIEW state_elas_row AS
SELECT o.ssid, json_extract('[' || replace(json_quote(o.record), '^', '","') || ']', '$[12]') AS elas, o.start_date
FROM current_generation AS g
CROSS JOIN ods_row AS o ON o.generation_id = g.id
WHERE g.process = 'SELA'
UNION ALL
SELECT r.ssid, json_extract('[' || replace(json_quote(r.record), '^', '","') || ']', '$[12]'), r.start_date
FROM batch_record AS r
JOIN post AS p ON p.file_id = r.file_id
JOIN current_generation AS g ON g.id = p.generation_id
WHERE p.process = 'SELA' AND NOT EXISTS (SELECT 1 FROM unpost AS u WHERE u.post_id = p.id);
