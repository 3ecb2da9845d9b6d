-- rule: IVR0034-SINF
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: stated
-- phase: set
-- message: Two records of the file have one key: SSID and effective start date.
-- source: https://documentation.calpads.org/Troubleshooting/SINF/IVR0034
SELECT w.row_id, 'ssid' AS field, 'the key comes again' AS detail
FROM temp.work_sinf AS w
WHERE EXISTS (SELECT 1 FROM temp.work_sinf AS o
              WHERE o.ssid = w.ssid AND o.start_date = w.start_date AND o.row_id <> w.row_id)
