-- Those of the file's calendars that the file does not name any more.
SELECT count(*) AS gone, count(e.days_present) AS with_totals
FROM mt_enrollment AS e
WHERE e.calendar_id IN (SELECT calendar_id FROM temp.mt_wanted_enrollment)
  AND NOT EXISTS (
    SELECT 1 FROM temp.mt_wanted_enrollment AS w
    WHERE (w.calendar_id, w.person_id, w.start_date, w.service_type, w.sequence)
        = (e.calendar_id, e.person_id, e.start_date, e.service_type, e.sequence))
