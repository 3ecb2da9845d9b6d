-- rule: UT.FLAT.VALUE
-- system: utah
-- records: DI SC S1 S2 S3 S4 AC AM I1 I2
-- severity: fatal
-- standing: stated
-- phase: record
-- level: 1
-- place: Student Editor
-- message: A value holds what the flat file cannot hold; its record is left out of the file.
-- source: OURS
-- A rule of ours, by the encoding and delimiter that the layout says: what extract ut leaves out, and with a student's enrollment all of her records at that school.
SELECT f.record, f.school, f.student_number, f.key, f.column_name AS field, f.detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = f.record) AS place
FROM temp.ut_field_fault AS f
WHERE f.fault = 'unwritable'
