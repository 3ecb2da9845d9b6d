-- Every school of the SIS and whether it is reported.
SELECT code, name, state_code, reported, type, low_grade, high_grade, tag, do_not_report, summer FROM school ORDER BY code
