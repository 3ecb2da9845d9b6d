-- Each with what the next extract would do about it, or why it does nothing.
-- parameters: :day
SELECT w.school, w.student_id, w.ssid, w.program, w.start_date, w.end_date,
       coalesce(
         (SELECT c.action || ' in ' || f.file
          FROM temp.change AS c JOIN temp.day_file AS f ON f.change_id = c.id
          WHERE c.ssid = w.ssid AND c.school = w.school AND c.action IN ('add', 'update', 'exit') AND field(c.record, 13) = w.program
            AND c.start_date <= :day AND (field(c.record, 16) = '' OR iso(field(c.record, 16)) >= :day)
          ORDER BY c.start_date DESC LIMIT 1),
         (SELECT n.said FROM temp.day_not_sent AS n
          WHERE n.ssid = w.ssid AND n.school = w.school AND n.program IN ('', w.program)
            AND n.start_date IN (SELECT l.start_date FROM temp.program_wanted AS l
                                 WHERE l.ssid = w.ssid AND l.school = w.school AND l.program = w.program AND l.start_date <= :day)
          ORDER BY n.program = '', n.start_date DESC LIMIT 1),
         (SELECT 'held back [' || h.code || ']: ' || h.reason FROM temp.program_hold AS h
          WHERE h.ssid = w.ssid AND h.program = w.program LIMIT 1),
         (SELECT 'held back [' || h.code || ']: ' || h.reason FROM temp.program_held_student AS h WHERE h.student_id = w.student_id),
         nullif(w.place, ''),
         'nothing is to be sent for this day') AS pending
FROM temp.day_without AS w
ORDER BY w.school, w.student_id, w.program
