SELECT f.line, 'calendar_number' AS field, 'no such calendar: import the calendars first' AS message
FROM temp.mt_stage_enrollment AS f
WHERE NOT EXISTS (
  SELECT 1 FROM mt_school AS s JOIN mt_calendar AS c ON c.school_id = s.id
  WHERE s.district = f.district_number AND s.number = f.school_number
    AND c.number = CAST(f.calendar_number AS INTEGER) AND c.end_year = f.end_year)
ORDER BY f.line
