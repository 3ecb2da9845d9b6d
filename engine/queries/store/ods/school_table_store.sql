-- parameters: :generation
INSERT INTO temp.ods_school_year (school, year)
SELECT DISTINCT school, coalesce(school_year(start_date), 0) FROM ods_row WHERE generation_id = :generation
