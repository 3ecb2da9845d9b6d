-- A school is reported unless it is tagged inactive, marked do-not-report or a summer school; a choice made by hand wins.
UPDATE school SET reported = coalesce(
  (SELECT c.reported FROM school_choice AS c WHERE c.code = school.code),
  coalesce(tag, '') = '' AND coalesce(do_not_report, '') <> '1' AND coalesce(summer, '') <> '1')
