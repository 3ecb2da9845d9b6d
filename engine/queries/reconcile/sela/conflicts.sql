-- Students of whom the SIS and the state say different things, with both sides.
SELECT l.student_id, l.ssid, l.school, coalesce(l.elas, t.fluency) AS local_elas, l.start_date AS local_elas_date,
       h.elas AS state_elas, h.start_date AS state_elas_date,
       CASE WHEN h.elas IS NULL THEN 'only in the SIS' WHEN l.elas = '' THEN 'only at the state'
            WHEN l.elas IS NOT h.elas THEN 'status' ELSE 'date' END AS differs
FROM temp.sela_local AS l
JOIN main.student_school AS t ON t.student_id = l.student_id AND t.identity = 1
LEFT JOIN temp.latest_sela AS h ON h.ssid = l.ssid
-- What was not supplied says nothing; what is still to be determined has no date that matters.
WHERE l.lacks <> 'STU.LF'
  AND (coalesce(l.elas, t.fluency) <> coalesce(h.elas, '')
       OR (l.start_date <> coalesce(h.start_date, '') AND l.elas IS NOT 'TBD' AND l.lacks = ''))
ORDER BY l.ssid, l.student_id
