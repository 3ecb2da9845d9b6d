-- rule: IVR0001
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The reporting LEA is not this LEA.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/category/sinf-student-information.html
SELECT w.row_id, 'lea' AS field, w.lea AS detail
FROM temp.work_sinf AS w
WHERE w.lea <> '' AND w.lea <> (SELECT lea FROM temp.run_parameter)
