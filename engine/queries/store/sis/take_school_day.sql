-- A calendar file speaks for its academic years only: calendars of past years are kept.
DELETE FROM school_day
WHERE school_year(date) IN (SELECT school_year(date) FROM temp.stage_school_day);
INSERT INTO school_day (school, date, holiday)
SELECT school, date, holiday FROM temp.stage_school_day;
