-- Who the SSID process speaks of on a day, one row a student, with what the SIS says and what the state said.
-- parameters: :day :whole (1: of the whole school year, as the Year End file has them; 0: who is enrolled on the day)
--             :year_start :year_end
-- Wants temp.ut_field (layout/utah/reference_tables).
DROP TABLE IF EXISTS temp.ssid_day;
CREATE TEMP TABLE ssid_day AS SELECT :day AS day, :year_start AS year_start, :year_end AS year_end;

DROP TABLE IF EXISTS temp.ssid_standing;
CREATE TEMP TABLE ssid_standing AS SELECT * FROM ut_ssid_standing;
CREATE UNIQUE INDEX temp.ssid_standing_student ON ssid_standing (student_number);
CREATE INDEX temp.ssid_standing_ssid ON ssid_standing (ssid);

-- The enrollment of the day, the main one of several, else the newest of the year; a row that ends on the day of its entry
-- is a no-show.
DROP TABLE IF EXISTS temp.ssid_enrolled;
CREATE TEMP TABLE ssid_enrolled AS
SELECT student_number, school_number, grade_level, on_day FROM (
  SELECT *, row_number() OVER (PARTITION BY student_number
                               ORDER BY NOT on_day, not_of_record, entry_date DESC, school_number, id) AS place
  FROM (
    SELECT *, coalesce(school_of_record, '') <> '' AS not_of_record,
           entry_date <= :day AND (coalesce(exit_date, '') = '' OR exit_date >= :day) AS on_day
    FROM ut_enrollment
  )
  WHERE (coalesce(exit_date, '') = '' OR exit_date > entry_date)
    AND CASE WHEN :whole THEN entry_date <= :year_end AND (coalesce(exit_date, '') = '' OR exit_date > :year_start)
             ELSE on_day END
)
WHERE place = 1;
CREATE UNIQUE INDEX temp.ssid_enrolled_student ON ssid_enrolled (student_number);

-- The rows of the school year, for who is not enrolled on the day.
DROP TABLE IF EXISTS temp.ssid_year;
CREATE TEMP TABLE ssid_year AS
SELECT student_number, min(entry_date) AS first_entry, max(coalesce(exit_date, '')) AS last_exit,
       min(coalesce(exit_date, '') <> '' AND exit_date <= entry_date) AS no_show
FROM ut_enrollment
WHERE entry_date <= :year_end AND (coalesce(exit_date, '') = '' OR exit_date >= :year_start)
GROUP BY student_number;
CREATE UNIQUE INDEX temp.ssid_year_student ON ssid_year (student_number);

-- What a request's row cannot be made with, by the layout: 'last_name is missing, ...'.
DROP TABLE IF EXISTS temp.ssid_fault;
CREATE TEMP TABLE ssid_fault AS
SELECT v.student_number, group_concat(f.name || iif(v.value = '', ' is missing', iif(length(v.value) > f.max_length,
                                      ' is too long', ' holds a control character')), ', ') AS faults
FROM (
  SELECT student_number, 'last_name' AS name, last_name AS value FROM ut_student
  UNION ALL SELECT student_number, 'first_name', first_name FROM ut_student
  UNION ALL SELECT student_number, 'middle_name', middle_name FROM ut_student
  UNION ALL SELECT student_number, 'name_suffix', name_suffix FROM ut_student
  UNION ALL SELECT student_number, 'gender', gender FROM ut_student
  UNION ALL SELECT student_number, 'birth_date', birth_date FROM ut_student
  UNION ALL SELECT student_number, 'student_number', student_number FROM ut_student
) AS v
JOIN temp.ut_field AS f ON f.record = 'SSIDREQ' AND f.column_name = v.name
WHERE (v.value = '' AND f.required = 'Y')
   OR (f.type <> 'D' AND length(v.value) > f.max_length)
   OR v.value GLOB '*[' || char(1) || '-' || char(31) || char(127) || ']*'
GROUP BY v.student_number;
CREATE UNIQUE INDEX temp.ssid_fault_student ON ssid_fault (student_number);

DROP TABLE IF EXISTS temp.ssid_shared;
CREATE TEMP TABLE ssid_shared AS
SELECT ssid, group_concat(student_number, ', ') AS students
FROM (SELECT ssid, student_number FROM temp.ssid_standing WHERE ssid <> '' ORDER BY ssid, student_number)
GROUP BY ssid HAVING count(*) > 1;
CREATE UNIQUE INDEX temp.ssid_shared_ssid ON ssid_shared (ssid);

-- Requests to which no line of a reply has been applied. One that a newer answered request of its step has
-- overtaken waits no more.
DROP TABLE IF EXISTS temp.ssid_unanswered;
CREATE TEMP TABLE ssid_unanswered AS
SELECT q.id AS request, q.step,
       NOT EXISTS (SELECT 1 FROM ut_ssid_request AS n JOIN ut_ssid_reply AS r ON r.request_id = n.id AND r.applied > 0
                   WHERE n.step = q.step AND n.id > q.id) AS waits
FROM ut_ssid_request AS q
WHERE NOT EXISTS (SELECT 1 FROM ut_ssid_reply AS r WHERE r.request_id = q.id AND r.applied > 0);

-- Which request, not answered, has asked just this about a student. A number that the state may make twice is
-- waited for as long as it takes.
DROP TABLE IF EXISTS temp.ssid_waiting;
CREATE TEMP TABLE ssid_waiting AS
SELECT q.student_number, u.step, max(u.request) AS request
FROM temp.ssid_unanswered AS u
JOIN ut_ssid_request_row AS q ON q.request_id = u.request
JOIN temp.ssid_standing AS n ON n.student_number = q.student_number AND n.attributes = q.attributes AND n.ssid = q.ssid
WHERE u.waits OR u.step = 'retrieve-new'
GROUP BY q.student_number, u.step;
CREATE UNIQUE INDEX temp.ssid_waiting_student ON ssid_waiting (student_number, step);

-- The newest answers of the state that speak of a student as the SIS has her now: to retrieve and retrieve-new
-- (found), to update and verify (told), to update alone (changed), and whether the last confirmation stands.
DROP TABLE IF EXISTS temp.ssid_answer;
CREATE TEMP TABLE ssid_answer AS
SELECT n.student_number,
       (SELECT r.id FROM ut_ssid_reply_row AS r
        WHERE r.student_number = n.student_number AND r.step IN ('retrieve', 'retrieve-new') AND r.outcome <> 'refused'
          AND r.attributes = n.attributes
        ORDER BY r.request_id DESC, r.id DESC LIMIT 1) AS found,
       (SELECT r.id FROM ut_ssid_reply_row AS r
        WHERE r.student_number = n.student_number AND r.step IN ('update', 'verify') AND r.outcome <> 'refused'
        ORDER BY r.request_id DESC, r.id DESC LIMIT 1) AS told,
       (SELECT r.id FROM ut_ssid_reply_row AS r
        WHERE r.student_number = n.student_number AND r.step = 'update' AND r.outcome <> 'refused'
          AND r.attributes = n.attributes AND r.ssid = n.ssid
        ORDER BY r.request_id DESC, r.id DESC LIMIT 1) AS changed,
       coalesce((SELECT r.ssid = n.ssid AND r.attributes = n.attributes FROM ut_ssid_reply_row AS r
                 WHERE r.student_number = n.student_number AND r.outcome IN ('assigned', 'verified', 'updated')
                 ORDER BY r.request_id DESC, r.id DESC LIMIT 1), 0) AS confirmed
FROM temp.ssid_standing AS n;
CREATE UNIQUE INDEX temp.ssid_answer_student ON ssid_answer (student_number);
