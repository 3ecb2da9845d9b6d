-- The record of every spell of L in file form; a field that the SIS never supplied is marked (functions.hpp: record()).
-- Field numbers: schema/layouts/calpads/senr-2023.csv; sources: senr.md section 2.
CREATE TEMP VIEW wanted_record AS
SELECT s.id, s.ssid, s.school, s.start_date, s.student_id, s.year, s.exit_date, s.exit_reason,
       record('SENR', '', '', (SELECT lea FROM temp.run_parameter), s.school, iif(s.school = '0000001', s.nps, ''),
              s.year || '-' || (s.year + 1), s.ssid, s.student_id)
       || '^' || t.person || '^' ||
       record(
         compact(s.start_date),
         s.status, s.grade,
         iif(s.local_reason = '' AND NOT u.exit_date, NULL, compact(s.exit_date)),
         iif(s.local_reason = '' AND NOT u.exit_reason, NULL, s.exit_reason),
         CASE WHEN s.exit_reason = 'E230' THEN s.completion WHEN s.no_show OR u.completion THEN '' END,
         iif(s.no_show, '', NULL),
         CASE WHEN s.completion = '100' THEN d.uc_csu WHEN s.no_show OR u.uc_csu THEN '' END,
         iif(s.no_show, '', s.transfer_code),
         CASE WHEN s.no_show THEN ''
              WHEN s.transfer_code IS NULL THEN NULL
              WHEN s.transfer_code = '' THEN ''
              ELSE substr(s.residence_district, 1, 7) END,
         CASE WHEN s.completion = '100' THEN d.merit_diploma WHEN s.no_show OR u.merit_diploma THEN '' END,
         CASE WHEN s.completion = '100' THEN d.biliteracy WHEN s.no_show OR u.biliteracy THEN '' END,
         iif(s.no_show, '', d.adult_transition),
         CASE WHEN s.completion = '100' THEN d.graduation_exemption WHEN s.no_show OR u.graduation_exemption THEN '' END
       ) AS record
FROM temp.spell AS s
JOIN temp.senr_person AS t ON t.student_id = s.student_id
CROSS JOIN temp.supplied AS u
LEFT JOIN main.state_data AS d
  ON d.id = (SELECT min(x.id) FROM main.state_data AS x WHERE x.student_id = s.student_id)
WHERE s.in_l = 1;
