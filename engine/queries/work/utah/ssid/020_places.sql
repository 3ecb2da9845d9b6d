-- Where each student is in the SSID process: the four steps (who would be asked about now), the same with --all,
-- and for who is not verified, why.
DROP TABLE IF EXISTS temp.ssid_fact;
CREATE TEMP TABLE ssid_fact AS
SELECT n.student_number, coalesce(e.school_number, n.school_number) AS school_number,
       coalesce(e.grade_level, s.grade_level, '') AS grade_level, coalesce(e.on_day, 0) AS on_day, n.ssid, n.sis_ssid, n.given_ssid, n.attributes, n.verified,
       n.told_stands, e.student_number IS NOT NULL AS enrolled, y.student_number IS NOT NULL AS of_year,
       coalesce(y.no_show, 0) AS no_show, coalesce(y.first_entry, '') AS first_entry,
       coalesce(y.last_exit, '') AS last_exit, coalesce(f.faults, '') AS faults, coalesce(h.students, '') AS shared_by,
       length(n.ssid) = 10 AND n.ssid NOT GLOB '*[^0-9]*' AS ten_digits,
       n.sis_ssid <> '' AND n.given_ssid <> '' AND n.sis_ssid <> n.given_ssid AS differs, a.confirmed,
       coalesce(found.outcome, '') AS found, coalesce(found.step, '') AS found_step, coalesce(found.ssid, '') AS found_ssid,
       coalesce(found.message, '') AS found_message, coalesce(told.outcome, '') AS told, coalesce(told.message, '') AS told_message,
       -- asked for a new number after the state said that it knows nobody like that
       coalesce((SELECT max(q.request_id) FROM ut_ssid_request_row AS q JOIN ut_ssid_request AS w ON w.id = q.request_id
                 WHERE q.student_number = n.student_number AND w.step = 'retrieve-new' AND q.attributes = n.attributes)
                > found.request_id, 0) AS new_asked,
       coalesce(changed.outcome NOT IN ('updated', 'verified'), 0) AS change_refused,
       (SELECT request FROM temp.ssid_waiting AS w WHERE w.student_number = n.student_number AND w.step = 'retrieve') AS waits_retrieve,
       (SELECT request FROM temp.ssid_waiting AS w WHERE w.student_number = n.student_number AND w.step = 'retrieve-new') AS waits_new,
       (SELECT request FROM temp.ssid_waiting AS w WHERE w.student_number = n.student_number AND w.step = 'update') AS waits_update,
       (SELECT request FROM temp.ssid_waiting AS w WHERE w.student_number = n.student_number AND w.step = 'verify') AS waits_verify
FROM temp.ssid_standing AS n
JOIN ut_student AS s ON s.student_number = n.student_number
JOIN temp.ssid_answer AS a ON a.student_number = n.student_number
LEFT JOIN temp.ssid_enrolled AS e ON e.student_number = n.student_number
LEFT JOIN temp.ssid_year AS y ON y.student_number = n.student_number
LEFT JOIN temp.ssid_fault AS f ON f.student_number = n.student_number
LEFT JOIN temp.ssid_shared AS h ON h.ssid = n.ssid
LEFT JOIN ut_ssid_reply_row AS found ON found.id = a.found
LEFT JOIN ut_ssid_reply_row AS told ON told.id = a.told
LEFT JOIN ut_ssid_reply_row AS changed ON changed.id = a.changed;

-- Who was asked a new number for and got no answer, though others of that request did, may have one at the state by
-- now: she is retrieved again, so that no second one is made.
-- step, everybody: who a request with --all asks about; wanted: who one without it does; settled: who has the state's
-- answer for what would be asked, so that the step is not due for her sake.
DROP TABLE IF EXISTS temp.ssid_place;
CREATE TEMP TABLE ssid_place AS
SELECT student_number, 1 AS place, 'retrieve' AS step,
       found = '' OR (found = 'none' AND found_step = 'retrieve' AND new_asked AND waits_new IS NULL) AS wanted, 0 AS settled
FROM temp.ssid_fact WHERE enrolled AND faults = '' AND ssid = ''
UNION ALL
SELECT student_number, 2, 'retrieve-new', NOT new_asked, 0
FROM temp.ssid_fact WHERE enrolled AND faults = '' AND ssid = '' AND found = 'none' AND found_step = 'retrieve'
UNION ALL
SELECT student_number, 3, 'update', NOT confirmed AND NOT change_refused, 0
FROM temp.ssid_fact WHERE enrolled AND faults = '' AND ten_digits AND shared_by = '' AND NOT differs
UNION ALL
SELECT student_number, 4, 'verify', NOT verified, told_stands
FROM temp.ssid_fact WHERE enrolled AND faults = '' AND ten_digits AND shared_by = '';
CREATE UNIQUE INDEX temp.ssid_place_step ON ssid_place (step, student_number);

DROP VIEW IF EXISTS temp.ssid_why;
CREATE TEMP VIEW ssid_why AS
SELECT f.student_number, f.school_number AS school, f.ssid,
  CASE
    WHEN no_show THEN 'a no-show: left on the day of entry'
    WHEN NOT enrolled AND last_exit <> '' AND last_exit < d.day THEN 'not enrolled today: left on ' || last_exit
    WHEN NOT enrolled AND first_entry > d.day THEN 'not enrolled today: enters on ' || first_entry
    WHEN NOT enrolled THEN 'not enrolled today'
    WHEN ssid <> '' AND NOT ten_digits THEN 'the SSID is not ten digits: to be corrected in the SIS'
    WHEN shared_by <> '' THEN 'shares the SSID with another student (' || shared_by || '): to be corrected in the SIS'
    WHEN faults <> '' THEN 'cannot be asked about: ' || faults || '; to be corrected in the SIS'
    WHEN ssid = '' AND found = '' AND waits_retrieve IS NOT NULL THEN 'no SSID: request ' || waits_retrieve || ' waits for its reply'
    WHEN ssid = '' AND found = '' THEN 'no SSID: retrieve is due'
    WHEN ssid = '' AND found = 'none' AND found_step = 'retrieve' AND new_asked AND coalesce(waits_new, waits_retrieve) IS NOT NULL
      THEN 'no SSID: request ' || coalesce(waits_new, waits_retrieve) || ' waits for its reply'
    WHEN ssid = '' AND found = 'none' AND found_step = 'retrieve' AND new_asked
      THEN 'no SSID, and no answer to the request for a new one: retrieve is due, so that no second one is made'
    WHEN ssid = '' AND found = 'none' AND found_step = 'retrieve' THEN 'no SSID, the state knows nobody like that: retrieve-new is due'
    WHEN ssid = '' AND found = 'none' THEN 'no SSID, the state made none: to be settled by hand at the state' || found_note
    WHEN ssid = '' AND found = 'near'
      THEN 'near match' || iif(found_ssid = '', '', ' with SSID ' || found_ssid) || ': to be settled by hand at the state' || found_note
    WHEN ssid = '' AND found = 'duplicate' THEN 'the state has the student twice: to be settled by hand at the state' || found_note
    WHEN ssid = '' THEN 'several match: to be settled by hand at the state' || found_note
    WHEN told_stands AND told = 'duplicate' THEN 'the state has the student twice: to be settled by hand at the state' || told_note
    WHEN told_stands AND told = 'none' THEN 'the state does not know the SSID here: to be settled by hand at the state' || told_note
    WHEN told_stands AND told IN ('near', 'multiple')
      THEN 'the state finds no single student for the SSID: to be settled by hand at the state' || told_note
    WHEN told_stands THEN 'the state says that they differ: to be corrected in the SIS or at the state' || told_note
    WHEN differs AND waits_verify IS NOT NULL
      THEN 'the SIS has another SSID than the state gave, ' || given_ssid || ': request ' || waits_verify || ' waits for its reply'
    WHEN differs
      THEN 'the SIS has another SSID than the state gave, ' || given_ssid || ': to be corrected in the SIS, or verify says which is right'
    WHEN NOT confirmed AND waits_update IS NOT NULL THEN 'attributes not confirmed: request ' || waits_update || ' waits for its reply'
    WHEN NOT confirmed AND NOT change_refused THEN 'attributes not confirmed by the state: update is due'
    WHEN waits_verify IS NOT NULL THEN 'not verified: request ' || waits_verify || ' waits for its reply'
    ELSE 'not verified: verify is due'
  END AS why
FROM (SELECT *, iif(found_message = '', '', ' (' || found_message || ')') AS found_note,
             iif(told_message = '', '', ' (' || told_message || ')') AS told_note FROM temp.ssid_fact) AS f
JOIN temp.ssid_day AS d
WHERE f.of_year AND NOT f.verified;
