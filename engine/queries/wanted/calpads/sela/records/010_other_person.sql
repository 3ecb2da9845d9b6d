-- Nothing is sent for an SSID that the state knows as another child.
UPDATE temp.sela_fate SET kind = 'held back', code = o.code,
       reason = o.why || '; if it is one person: same-person add ' || o.ssid || ' --why TEXT'
FROM temp.other_person AS o
WHERE sela_fate.code IS NULL AND o.student_id = sela_fate.student_id;
