-- Why no student has an SSID, so that nothing can go to the state; NULL if one has, or before any import.
SELECT CASE
  WHEN EXISTS (SELECT 1 FROM student_school WHERE ssid <> '') THEN NULL
  WHEN EXISTS (SELECT 1 FROM supplied_column WHERE table_code = 'STU')
   AND NOT EXISTS (SELECT 1 FROM supplied_column WHERE table_code = 'STU' AND column_code = 'CID') THEN 'not supplied'
  WHEN EXISTS (SELECT 1 FROM student_school) THEN 'blank'
  WHEN EXISTS (SELECT 1 FROM enrollment) THEN 'no student' END
