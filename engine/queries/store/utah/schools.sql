-- Every school and year that the records have.
SELECT school_number AS code, school_name AS name, school_year, coalesce(track_number, '') AS track, coalesce(first_day, '') AS first_day
FROM ut_school
ORDER BY school_number, school_year, track
