-- What the flat file cannot hold, by the field faults of the check: the record is left out, and with the last enrollment of a
-- student at a school all that hangs on it. parameters: :fixed (fields of fixed width: what is too long does not fit either)
INSERT INTO temp.ut_unwritable
SELECT record, key, min(field || ' ' || detail) FROM temp.ut_field_fault
WHERE fault = 'unwritable' OR (:fixed AND fault = 'long')
GROUP BY record, key;

DELETE FROM temp.chosen_s1
WHERE id IN (SELECT s1.id FROM temp.ut_unwritable AS u JOIN temp.s1 ON s1.key = u.key WHERE u.record = 'S1');

DELETE FROM temp.chosen_am
WHERE (student_number, school_number) NOT IN (SELECT student_number, school_number FROM temp.chosen_s1)
   OR id IN (SELECT r.id FROM temp.ut_unwritable AS u JOIN temp.am AS r ON r.key = u.key WHERE u.record = 'AM');
