-- 440 -> E150 (senr.md 2, derived spells 1): each round settles the earliest open 440 of every student.
DELETE FROM temp.midyear_pair;

INSERT INTO temp.midyear_pair (spell_id, next_id, outcome)
SELECT s.id, n.id,
       CASE
         WHEN n.id IS NULL OR n.local_school <> s.local_school OR n.year <> s.year OR n.sis_start < s.exit_date
              OR julianday(n.sis_start) - julianday(s.exit_date) > 14 THEN 'alone'
         WHEN n.status IS NOT s.status OR n.transfer_code IS NOT s.transfer_code
              OR iif(n.transfer_code <> '', substr(n.residence_district, 1, 7), '')
                 IS NOT iif(s.transfer_code <> '', substr(s.residence_district, 1, 7), '') THEN 'changed'
         WHEN n.grade IS NOT s.grade AND NOT s.exit_date >= coalesce(
              (SELECT date(c.last_day, '-14 days') FROM temp.calendar AS c WHERE c.school = s.local_school AND c.year = s.year),
              '9999-12-31') THEN 'changed'
         -- What could tell them apart is not supplied: the state took them as two.
         WHEN NOT u.told_apart AND EXISTS (
              SELECT 1 FROM temp.held_row AS h
              WHERE h.ssid = s.ssid AND h.school = s.school AND h.start_date = s.start_date
                AND field(h.record, 26) = 'E150' AND iso(field(h.record, 25)) = s.exit_date) THEN 'changed'
         ELSE 'joined'
       END
FROM temp.midyear_student AS m
CROSS JOIN (SELECT program AND transfer_code AND residence_district AS told_apart FROM temp.supplied) AS u
JOIN temp.spell AS s ON s.id = (
  SELECT f.id FROM temp.spell AS f
  WHERE f.student_id = m.student_id AND f.local_reason = '440' AND f.exit_date <> ''
    AND f.id NOT IN (SELECT spell_id FROM temp.midyear_done)
  ORDER BY f.start_date, f.id LIMIT 1)
LEFT JOIN temp.spell AS n ON n.id = (
  SELECT f.id FROM temp.spell AS f
  WHERE f.student_id = s.student_id AND f.id <> s.id AND (f.start_date, f.id) > (s.start_date, s.id)
  ORDER BY f.start_date, f.id LIMIT 1);

INSERT INTO temp.hold (student_id, code, reason, spell_id)
SELECT s.student_id, '440', 'exit reason 440 without a next spell at the same school within 14 days', s.id
FROM temp.midyear_pair AS p JOIN temp.spell AS s ON s.id = p.spell_id
WHERE p.outcome = 'alone';

UPDATE temp.spell SET start_date = date(f.exit_date, '+1 day')
FROM temp.midyear_pair AS p JOIN temp.spell AS f ON f.id = p.spell_id
WHERE p.outcome = 'changed' AND spell.id = p.next_id;

UPDATE temp.spell SET exit_reason = 'E150'
WHERE id IN (SELECT spell_id FROM temp.midyear_pair WHERE outcome = 'changed');

-- Without a change the two are one spell: start and grade of the first, the rest of the second.
UPDATE temp.spell
SET exit_date = n.exit_date, local_reason = n.local_reason, exit_reason = n.exit_reason, school = n.school,
    selected = n.selected, status = n.status, transfer_code = n.transfer_code, residence_district = n.residence_district,
    nps = n.nps, status_unknown = n.status_unknown, transfer_unknown = n.transfer_unknown,
    left_out = coalesce(iif(spell.left_out = 'grade 13', spell.left_out, NULL), iif(n.left_out = 'grade 13', NULL, n.left_out))
FROM temp.midyear_pair AS p JOIN temp.spell AS n ON n.id = p.next_id
WHERE p.outcome = 'joined' AND spell.id = p.spell_id;

DELETE FROM temp.spell WHERE id IN (SELECT next_id FROM temp.midyear_pair WHERE outcome = 'joined');

INSERT INTO temp.midyear_done (spell_id)
SELECT spell_id FROM temp.midyear_pair WHERE outcome <> 'joined';

-- The last statement says whether another round is needed.
DELETE FROM temp.midyear_pair;
