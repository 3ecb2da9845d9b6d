-- Guardians are in a record of the day of a CON change, in every record of a run over everybody or over new students, and, once sent, in every
-- later record of the student (setting sinf_guardians = changed: not that).  parameters: :all :guardians
UPDATE temp.sinf_record AS r SET guardians = 1
WHERE r.whole OR r.guardian
   OR EXISTS (SELECT 1 FROM temp.sinf_event AS e
              WHERE e.student_id = r.student_id AND e.table_code = 'CON' AND e.pending
                AND (e.date = r.date OR (e.date < r.date AND :guardians <> 'changed')))
   OR (:guardians <> 'changed'
       AND EXISTS (SELECT 1 FROM temp.sinf_held AS h
                   WHERE h.ssid = r.ssid
                     AND field(h.record, 38) || field(h.record, 39) || field(h.record, 40) || field(h.record, 41)
                         || field(h.record, 42) || field(h.record, 50) <> ''));

-- The contacts that are guardians, and those that were and are in the log alone.
CREATE TEMP TABLE sinf_contact AS
SELECT s.student_id, c.sequence, c.last_name, c.first_name, c.education_level, coalesce(c.sort_order, '') AS sort_order
FROM (SELECT DISTINCT student_id FROM temp.sinf_record WHERE guardians) AS s
CROSS JOIN main.contact AS c ON c.student_id = s.student_id
WHERE 'Y' IN (coalesce(c.lives_with, ''), coalesce(c.educational_rights, ''), coalesce(c.portal_access, ''), coalesce(c.primary_contact, ''))
   OR (coalesce(c.code, '') <> ''
       AND instr((SELECT ',' || replace(value, ' ', '') || ',' FROM main.setting WHERE name = 'guardian_codes'), ',' || c.code || ',') > 0);

INSERT INTO temp.sinf_contact
SELECT DISTINCT e.student_id, e.row_key, '', '', '', ''
FROM temp.sinf_event AS e
WHERE e.table_code = 'CON' AND e.row_key <> ''
  AND NOT EXISTS (SELECT 1 FROM temp.sinf_contact AS c WHERE c.student_id = e.student_id AND c.sequence = e.row_key);

CREATE INDEX temp.sinf_contact_student ON sinf_contact (student_id);

CREATE TEMP TABLE sinf_guardian AS
SELECT g.record_id, g.first_name, g.last_name, coalesce(x.state_code, g.education_level) AS education_level,
       -- What the state would refuse (SINF0453, GERR0002) is left out as a whole, and the rest of the record goes.
       coalesce(g.last_name, '') = ''
       OR coalesce(x.state_code, g.education_level, '') NOT IN
          (SELECT c.code FROM temp.ref_code AS c
           JOIN temp.ref_field AS f ON f.record = 'SINF' AND f.column_name = 'guardian1_education' AND f.code_set = c.code_set)
       AS faulty,
       row_number() OVER (PARTITION BY g.record_id
                          ORDER BY g.sort_order = '', CAST(g.sort_order AS INTEGER), CAST(g.sequence AS INTEGER), g.sequence) AS place
FROM (
  SELECT r.id AS record_id, c.sequence, c.sort_order,
         coalesce((SELECT u.value FROM temp.sinf_undone AS u WHERE u.record_id = r.id AND u.table_code = 'CON' AND u.field_code = 'FN' AND u.row_key = c.sequence), c.first_name) AS first_name,
         coalesce((SELECT u.value FROM temp.sinf_undone AS u WHERE u.record_id = r.id AND u.table_code = 'CON' AND u.field_code = 'LN' AND u.row_key = c.sequence), c.last_name) AS last_name,
         coalesce((SELECT u.value FROM temp.sinf_undone AS u WHERE u.record_id = r.id AND u.table_code = 'CON' AND u.field_code = 'ELV' AND u.row_key = c.sequence), c.education_level) AS education_level
  FROM temp.sinf_record AS r
  CROSS JOIN temp.sinf_contact AS c ON c.student_id = r.student_id
  WHERE r.guardians
) AS g
LEFT JOIN main.code_translation AS x ON x.table_code = 'CON' AND x.field_code = 'ELV' AND x.local_code = g.education_level
WHERE coalesce(g.first_name, '') <> '';
CREATE INDEX temp.sinf_guardian_record ON sinf_guardian (record_id, place);
