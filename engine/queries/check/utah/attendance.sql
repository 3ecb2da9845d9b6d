-- Runs of unexcused school days, a row a run: days follow each other by the days in session of the school where it has
-- any, else by weekdays. A day counts for the enrollment that holds it.
WITH session (school_number, date, turn) AS MATERIALIZED (
  SELECT school_number, date, row_number() OVER (PARTITION BY school_number ORDER BY date)
  FROM (SELECT DISTINCT school_number, date FROM ut_session_day)
),
absent (s1_id, date, turn) AS (
  SELECT DISTINCT s1.id, a.date,
         CASE WHEN a.school_number IN (SELECT school_number FROM session)
              THEN (SELECT c.turn FROM session AS c WHERE c.school_number = a.school_number AND c.date = a.date)
              WHEN CAST(julianday(a.date) + 0.5 AS INTEGER) % 7 < 5
              THEN CAST(julianday(a.date) + 0.5 AS INTEGER) / 7 * 5 + CAST(julianday(a.date) + 0.5 AS INTEGER) % 7
         END
  FROM ut_absence AS a
  JOIN temp.ut_run AS run
  JOIN temp.s1 ON s1.student_number = a.student_number AND s1.school_number = a.school_number
              AND s1.entry_date <= a.date AND (s1.left_on = '' OR s1.left_on > a.date)
  WHERE a.date BETWEEN run.year_start AND run.year_end
    AND a.absence IN (SELECT code FROM temp.ut_code WHERE code_set = 'ABSENCE' AND meaning = 'unexcused')
)
INSERT INTO temp.ut_unexcused_run
SELECT s1_id, count(*), min(date), max(date)
FROM (SELECT s1_id, date, turn - row_number() OVER (PARTITION BY s1_id ORDER BY turn) AS island FROM absent WHERE turn IS NOT NULL)
GROUP BY s1_id, island;

-- A student's days of membership in the year, told at the row with the newest entry. A transfer to or from a
-- year-round school: rows at two schools, one of which has a track.
INSERT INTO temp.ut_year_total
SELECT student_number, id, membership, early_graduate, schools > 1 AND tracked
FROM (
  SELECT s1.student_number, s1.id, max(s1.entry_date), CAST(total(coalesce(s1.school_membership, 0)) AS INTEGER) AS membership,
         count(DISTINCT s1.school_number) AS schools,
         max(coalesce(s1.early_grad, '') IN (SELECT code FROM temp.ut_code WHERE code_set = 'YN' AND meaning = 'yes')
             OR coalesce(s1.exit_code, '') IN (SELECT code FROM temp.ut_code WHERE code_set = 'EXIT' AND meaning = 'early_graduate'))
           AS early_graduate,
         max(s1.school_number IN (SELECT school_number FROM temp.sc WHERE coalesce(track_number, '') <> '')) AS tracked
  FROM temp.s1
  GROUP BY s1.student_number
)
WHERE membership > 0;
