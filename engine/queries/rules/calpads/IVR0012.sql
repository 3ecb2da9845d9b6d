-- rule: IVR0012
-- system: calpads
-- records: SENR
-- severity: warning
-- standing: stated
-- phase: record
-- message: The age at the start does not fit the grade: AD wants 16 to 79, any other grade more than 0 and at most 22 years.
-- source: https://documentation.calpads.org/Troubleshooting/SENR/IVR0012
-- A charter that reports by itself (its school code is the LEA's) has no such limit outside grade AD.
SELECT w.row_id, 'birth_date' AS field, 'grade ' || w.grade AS detail
FROM temp.work_senr AS w
WHERE w.birth_date <> '' AND w.start_date <> ''
  AND CASE WHEN w.grade = 'AD' THEN date(w.birth_date, '+16 years') > w.start_date
                                OR date(w.birth_date, '+80 years') <= w.start_date
           WHEN w.school = w.lea THEN 0
           ELSE w.birth_date >= w.start_date OR date(w.birth_date, '+23 years') <= w.start_date END
