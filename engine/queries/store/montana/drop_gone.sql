DELETE FROM mt_enrollment
WHERE calendar_id IN (SELECT calendar_id FROM temp.mt_wanted_enrollment)
  AND NOT EXISTS (
    SELECT 1 FROM temp.mt_wanted_enrollment AS w
    WHERE (w.calendar_id, w.person_id, w.start_date, w.service_type, w.sequence)
        = (mt_enrollment.calendar_id, mt_enrollment.person_id, mt_enrollment.start_date, mt_enrollment.service_type,
           mt_enrollment.sequence))
