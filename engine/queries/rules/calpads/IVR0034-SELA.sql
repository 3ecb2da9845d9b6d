-- rule: IVR0034-SELA
-- system: calpads
-- records: SELA
-- severity: fatal
-- standing: inferred
-- phase: set
-- message: Two records share the key of LEA, SSID and status.
-- never: Students who share an SSID are held back in SENR, and so here; each other one has one record.
-- source: https://documentation.staging.calpads.org/OnlineMaintenance/StudentDataMaintenance/StudentDetailsSELA/
SELECT w.row_id, 'elas' AS field, 'the same key as local student ' || min(o.student_id) AS detail
FROM temp.work_sela AS w
JOIN temp.work_sela AS o ON o.ssid = w.ssid AND o.elas = w.elas AND o.lea = w.lea AND o.row_id <> w.row_id
GROUP BY w.row_id
