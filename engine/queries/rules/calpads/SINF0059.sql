-- rule: SINF0059
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: The first day in a school of the US lies before the fourth birthday.
-- source: https://support.aeries.com/support/solutions/articles/14000093093-sinf0059-invalid-student-age-for-student-initial-us-school-enrollment-date-k-12
SELECT w.row_id, 'us_school_date' AS field, '' AS detail
FROM temp.work_sinf AS w
WHERE w.us_school_date <> '' AND w.birth_date <> '' AND w.us_school_date < date(w.birth_date, '+4 years')
