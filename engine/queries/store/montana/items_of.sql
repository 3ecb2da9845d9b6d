-- parameters: :kind
SELECT s.number || ', calendar ' || c.number || ' of ' || c.end_year AS school, '' AS year, count(*) AS rows
FROM temp.mt_item_before AS b
JOIN mt_calendar AS c ON c.id = b.calendar_id JOIN mt_school AS s ON s.id = c.school_id
WHERE b.kind = :kind AND b.calendar_id IN (SELECT calendar_id FROM temp.mt_staged_item)
GROUP BY c.id
