-- rule: SELA0301
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: stated
-- phase: record
-- message: No status is reported for a student in grade IN, TD, PS or AD.
-- never: Students of these grades are left out before a record is made, with this code.
-- source: https://documentation.calpads.org/Troubleshooting/SELA/SELA0301
SELECT w.row_id, 'elas' AS field, 'grade ' || w.grade AS detail
FROM temp.work_sela AS w
WHERE w.grade IN ('IN', 'TD', 'PS', 'AD')
