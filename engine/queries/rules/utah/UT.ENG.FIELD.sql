-- rule: UT.ENG.FIELD
-- system: utah
-- records: DI SC S2 S3 S4 I1 I2
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: District and school set-up
-- message: A value is missing or not of its form.
-- source: INFERRED
-- A rule of ours: the layout, for the records that the seed names no place of correction for.
SELECT f.record, f.school, f.student_number, f.key, f.column_name AS field, f.detail,
       (SELECT c.place FROM temp.ut_correct_in AS c WHERE c.record = f.record) AS place
FROM temp.ut_field_fault AS f
WHERE f.record IN ('DI', 'SC', 'S2', 'S3', 'S4', 'I1', 'I2')
  AND f.fault <> 'unwritable'
  AND NOT EXISTS (SELECT 1 FROM temp.ut_told_elsewhere AS t
                  WHERE t.record = f.record AND t.column_name = f.column_name AND t.fault = f.fault)
