-- One row a student out of the rows of S1: the open row with the newest entry speaks, else the one left last.
DELETE FROM ut_student;
INSERT INTO ut_student
SELECT student_number, coalesce(ssid, ''), coalesce(last_name, ''), coalesce(first_name, ''), coalesce(middle_name, ''),
       coalesce(name_suffix, ''), coalesce(gender, ''), coalesce(birth_date, ''), coalesce(grade_level, ''), school_number,
       concat_attributes
FROM (
  SELECT e.*,
         coalesce(last_name, '') || char(31) || coalesce(first_name, '') || char(31) || coalesce(middle_name, '') || char(31)
           || coalesce(name_suffix, '') || char(31) || coalesce(gender, '') || char(31) || coalesce(birth_date, '')
           AS concat_attributes,
         row_number() OVER (PARTITION BY student_number
                            ORDER BY coalesce(exit_date, '') <> '', coalesce(exit_date, '') DESC, entry_date DESC,
                                     coalesce(school_of_record, '') <> '', school_number, id) AS place
  FROM ut_enrollment AS e
)
WHERE place = 1;
