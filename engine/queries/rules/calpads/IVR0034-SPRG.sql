-- rule: IVR0034-SPRG
-- system: calpads
-- records: SPRG
-- severity: fatal
-- standing: inferred
-- phase: set
-- message: Two records share the key of school, SSID, program, start date, service year and service code.
-- source: https://documentation.staging.calpads.org/OnlineMaintenance/StudentDataMaintenance/StudentDetailsSPRG
SELECT w.row_id, 'start_date' AS field,
       'the same key as local student ' || min(o.student_id) || ', program ' || w.program || ', ' || w.start_date AS detail
FROM temp.work_sprg AS w
JOIN temp.work_sprg AS o
  ON o.ssid = w.ssid AND o.school = w.school AND o.program = w.program AND o.start_date = w.start_date
     AND o.service_year = w.service_year AND o.service_code = w.service_code AND o.row_id <> w.row_id
     AND (o.action = 'wanted') = (w.action = 'wanted')
WHERE w.ssid <> ''
GROUP BY w.row_id
