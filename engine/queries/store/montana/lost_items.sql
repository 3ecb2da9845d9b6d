-- Schedule structures or grades that the calendars of the file had and do not have any more.  parameters: :kind (structure, grade)
SELECT s.number || ', calendar ' || c.number || ' of ' || c.end_year AS school, '' AS year, count(*) AS lost
FROM temp.mt_item_before AS b
JOIN mt_calendar AS c ON c.id = b.calendar_id JOIN mt_school AS s ON s.id = c.school_id
WHERE b.kind = :kind
  AND b.calendar_id IN (SELECT calendar_id FROM temp.mt_staged_item)
  AND NOT EXISTS (SELECT 1 FROM temp.mt_staged_item AS n
                  WHERE n.calendar_id = b.calendar_id AND n.kind = b.kind AND n.value = b.value)
GROUP BY c.id
