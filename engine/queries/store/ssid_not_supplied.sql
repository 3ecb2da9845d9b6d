-- 1 if there are students, and the SIS never supplied their SSIDs.
SELECT EXISTS (SELECT 1 FROM student_school)
   AND EXISTS (SELECT 1 FROM supplied_column WHERE table_code = 'STU')
   AND NOT EXISTS (SELECT 1 FROM supplied_column WHERE table_code = 'STU' AND column_code = 'CID')
