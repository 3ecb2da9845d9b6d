-- rule: SENR0001
-- system: calpads
-- records: SENR SPRG
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The reporting LEA is not this LEA.
-- never: Every record carries the LEA of the database.
-- source: https://www.schooldataleadership.org/component/zoo/category/senr-student-enrollment?f=1&Itemid=1257
SELECT w.row_id, 'lea' AS field, w.lea AS detail
FROM temp.work_senr AS w
WHERE w.lea <> '' AND w.lea <> (SELECT lea FROM temp.run_parameter)
