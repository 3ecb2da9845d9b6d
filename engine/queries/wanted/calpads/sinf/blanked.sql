-- Whole values that go blank: against what the state holds, or, where that is not known, against what the change was from.
SELECT what, student_id, date, school
FROM (
  SELECT 'guardians' AS what, r.student_id, r.date, r.school, 'CON' AS table_code,
         field(r.held, 38) || field(r.held, 39) || field(r.held, 40) || field(r.held, 41) || field(r.held, 42) || field(r.held, 50) AS before,
         field(r.record, 38) || field(r.record, 39) || field(r.record, 40) || field(r.record, 41) || field(r.record, 42)
         || field(r.record, 50) AS after, '%' AS field_code
  FROM temp.sinf_record AS r
  UNION ALL
  SELECT 'address', r.student_id, r.date, r.school, '',
         field(r.held, 31) || field(r.held, 33) || field(r.held, 34) || field(r.held, 35) || field(r.held, 45) || field(r.held, 47)
         || field(r.held, 48) || field(r.held, 49),
         field(r.record, 31) || field(r.record, 33) || field(r.record, 34) || field(r.record, 35) || field(r.record, 45)
         || field(r.record, 47) || field(r.record, 48) || field(r.record, 49), ''
  FROM temp.sinf_record AS r
  UNION ALL
  SELECT 'race', r.student_id, r.date, r.school, 'STU',
         field(r.held, 25) || field(r.held, 26) || field(r.held, 27) || field(r.held, 28) || field(r.held, 29),
         field(r.record, 25) || field(r.record, 26) || field(r.record, 27) || field(r.record, 28) || field(r.record, 29), 'RC_'
  FROM temp.sinf_record AS r
  UNION ALL
  SELECT 'ethnicity', r.student_id, r.date, r.school, 'STU', field(r.held, 23), field(r.record, 23), 'ETH'
  FROM temp.sinf_record AS r
) AS v
WHERE after = ''
  AND (coalesce(before, '') <> ''
       OR (before IS NULL
           AND EXISTS (SELECT 1 FROM temp.sinf_event AS e
                       WHERE e.student_id = v.student_id AND e.date = v.date AND e.pending
                         AND ((v.what = 'address' AND e.kind = 'address'
                               AND EXISTS (SELECT 1 FROM main.address_history AS a
                                           WHERE a.student_id = v.student_id AND a.id <> e.change_id
                                             AND coalesce(a.residence_address, '') || coalesce(a.mail_address, '') <> ''))
                              OR (e.table_code = v.table_code AND e.field_code LIKE v.field_code AND e.old_value <> '')))))
ORDER BY what, school, student_id
