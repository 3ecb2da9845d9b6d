-- The records to send. Field numbers: schema/layouts/calpads/sela-2020.csv; sources: sela.md.
-- parameters: :lea :current_year :correction
INSERT INTO temp.work_sela (
  record_type, transaction_type, local_record_id, lea, school, academic_year, ssid, first_name, last_name, birth_date, gender,
  student_id, elas, start_date, primary_language, correction_reason, grade, reason, record
)
SELECT field(record, 1), field(record, 2), field(record, 3), field(record, 4), field(record, 5), field(record, 6),
       field(record, 7), field(record, 8), field(record, 9), iso_or_text(field(record, 10)), field(record, 11),
       field(record, 12), field(record, 13), iso_or_text(field(record, 14)), field(record, 15), field(record, 16), grade, '', record
FROM (
  SELECT l.ssid, l.grade,
         carried('', record('SELA', '', '', :lea, l.school, :current_year || '-' || (:current_year + 1), l.ssid,
                            field(p.person, 1), field(p.person, 3), field(p.person, 8), field(p.person, 9), l.student_id,
                            f.elas, compact(f.start_date), l.language,
                            iif(f.elas IN ('EL', 'IFEP')
                                OR EXISTS (SELECT 1 FROM temp.ref_pair AS c
                                           WHERE c.pairs = 'elas_correction' AND c.second = f.elas AND c.first =
                                             (SELECT s.elas FROM temp.held_sela AS s WHERE s.ssid = l.ssid
                                              ORDER BY s.start_date DESC, s.elas LIMIT 1)),
                                :correction, ''))) AS record
  FROM temp.sela_fate AS f
  JOIN temp.sela_local AS l ON l.student_id = f.student_id
  JOIN (SELECT student_id, carried('', person) AS person FROM temp.senr_person) AS p ON p.student_id = l.student_id
  WHERE f.kind IS NULL)
ORDER BY ssid, record;
