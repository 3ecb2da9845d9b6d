-- The classes with a core code that have a student of the grades that count, and who is in them, each student once.
-- By the teacher while no student is above :last_grade, else by the subject. parameters: :last_grade
DROP TABLE IF EXISTS temp.report_class_student;
CREATE TEMP TABLE report_class_student AS
SELECT r.school, r.class, r.student, s.grade
FROM (SELECT DISTINCT m.school_number AS school, m.course_record_id AS class, m.student_number AS student
      FROM temp.chosen_am AS c JOIN ut_course_membership AS m ON m.id = c.id) AS r
LEFT JOIN temp.report_student AS s ON s.school = r.school AND s.student = r.student;
CREATE INDEX temp.report_class_student_key ON report_class_student (class, school);

DROP TABLE IF EXISTS temp.report_class;
CREATE TEMP TABLE report_class AS
SELECT k.*, min(title) OVER (PARTITION BY school, core_code, top_grade > :last_grade) AS course,
       CASE WHEN top_grade <= :last_grade THEN 'teacher' WHEN top_grade > :last_grade THEN 'subject' ELSE '' END AS by_what
FROM (
  SELECT a.school_number AS school, a.course_record_id AS class, max(trim(coalesce(a.teacher1_id, ''))) AS teacher,
         max(trim(coalesce(a.core_code, ''))) AS core_code, max(coalesce(a.course_title, '')) AS title,
         (SELECT count(*) FROM temp.report_class_student AS m
          WHERE m.class = a.course_record_id AND m.school = a.school_number) AS size,
         (SELECT max(m.grade) FROM temp.report_class_student AS m
          WHERE m.class = a.course_record_id AND m.school = a.school_number
            AND m.grade IN (SELECT code FROM temp.ut_code WHERE code_set = 'GRADE' AND meaning = 'counted')) AS top_grade
  FROM ut_course AS a WHERE a.id IN (SELECT id FROM temp.chosen_ac)
  GROUP BY a.school_number, a.course_record_id
) AS k;
