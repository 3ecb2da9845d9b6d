SELECT line, 'end_date' AS field, 'is before start_date' AS message FROM temp.mt_stage_calendar WHERE end_date < start_date
UNION ALL
SELECT line, 'calendar_number', 'the calendar of line ' || first || ' again'
FROM (SELECT line, min(line) OVER (PARTITION BY district_number, school_number, CAST(calendar_number AS INTEGER), end_year) AS first
      FROM temp.mt_stage_calendar)
WHERE line > first
ORDER BY 1, 2
