-- An enrollment's structure is that of its calendar, as long as there is only one.
UPDATE mt_enrollment AS e SET structure = w.name
FROM (SELECT c.id, CASE WHEN count(t.name) = 1 THEN max(t.name) ELSE '' END AS name
      FROM mt_calendar AS c LEFT JOIN mt_calendar_structure AS t ON t.calendar_id = c.id GROUP BY c.id) AS w
WHERE w.id = e.calendar_id AND e.structure <> w.name
