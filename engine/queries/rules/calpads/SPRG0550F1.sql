-- rule: SPRG0550F1
-- system: calpads
-- records: SPRG
-- severity: warning
-- standing: stated
-- phase: certification
-- message: A language instruction program for English learners, but the student is none.
-- source: https://documentation.calpads.org/Troubleshooting/Fall1/SPRG0550F1
-- By the SIS's own status (STU.LF, translated by XRF); L is what Aeries calls an English learner.
SELECT w.row_id, 'program' AS field, 'program ' || w.program || ', status ' || t.fluency AS detail
FROM temp.work_sprg AS w
JOIN main.student_school AS t ON t.student_id = w.student_id AND t.identity = 1
WHERE w.program IN ('300', '303', '305', '307') AND w.action <> 'remove' AND w.end_date = ''
  AND coalesce((SELECT x.state_code FROM main.code_translation AS x
                WHERE x.table_code = 'STU' AND x.field_code = 'LF' AND x.local_code = t.fluency), t.fluency, '')
      NOT IN ('', 'L', 'EL')
