-- Overwrites the three totals where they differ, and nothing else.
UPDATE mt_enrollment AS e
SET days_present = g.days_present, days_enrolled = g.days_enrolled, essa_days_absent = g.essa_days_absent
FROM temp.mt_good_row AS g
WHERE e.id = g.enrollment_id
  AND (e.days_present IS NOT g.days_present OR e.days_enrolled IS NOT g.days_enrolled
       OR e.essa_days_absent IS NOT g.essa_days_absent)
