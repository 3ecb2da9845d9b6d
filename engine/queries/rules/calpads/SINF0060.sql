-- rule: SINF0060
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: stated
-- phase: record
-- message: The first day in a school of the US lies more than six months ahead.
-- source: https://support.aeries.com/support/discussions/topics/14000012332
SELECT w.row_id, 'us_school_date' AS field, w.us_school_date AS detail
FROM temp.work_sinf AS w
WHERE w.us_school_date > date((SELECT today FROM temp.run_parameter), '+6 months')
