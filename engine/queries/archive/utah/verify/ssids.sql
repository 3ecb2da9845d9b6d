-- SSIDs that the state gave to more than one student, of each student the one that was given last.
SELECT 'SSID ' || ssid || ' was given to ' || count(*) || ' students'
FROM ut_ssid_reply_row AS r
WHERE r.outcome = 'assigned'
  AND r.id = (SELECT max(n.id) FROM ut_ssid_reply_row AS n WHERE n.student_number = r.student_number AND n.outcome = 'assigned')
GROUP BY ssid HAVING count(*) > 1
ORDER BY ssid
