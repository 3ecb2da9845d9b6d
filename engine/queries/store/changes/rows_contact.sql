SELECT student_id, sequence AS row_key, {columns}
FROM {table}
WHERE student_id IN (SELECT student_id FROM temp.suspect)
  AND ('Y' IN (coalesce(lives_with, ''), coalesce(educational_rights, ''), coalesce(portal_access, ''),
               coalesce(primary_contact, ''))
       OR (coalesce(code, '') <> ''
           AND instr((SELECT ',' || replace(value, ' ', '') || ',' FROM setting WHERE name = 'guardian_codes'), ',' || code || ',') > 0))
