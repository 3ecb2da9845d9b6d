-- School calendars: first and last school day by school and academic year. A calendar that ends before April is
-- not whole: it has no last school day (NULL), and nothing may exit on it.
-- parameters: :today :current_year :year_end (auto, on, off) :year_end_year (a starting year, or NULL for the calendar's)
CREATE TEMP TABLE calendar AS
SELECT school, year, first_day, iif(last_day >= (year + 1) || '-04-01', last_day, NULL) AS last_day
FROM (SELECT school, school_year(date) AS year, min(date) AS first_day, max(date) AS last_day
      FROM main.school_day WHERE coalesce(holiday, '') = ''
      GROUP BY school, school_year(date));

CREATE UNIQUE INDEX temp.calendar_key ON calendar (school, year);

-- Where the year end closes open spells today.
CREATE TEMP TABLE year_end_school AS
SELECT school, year, last_day FROM temp.calendar
WHERE last_day IS NOT NULL AND CASE
        WHEN :year_end = 'off' THEN 0
        WHEN :year_end_year IS NOT NULL THEN year = :year_end_year
        ELSE year IN (:current_year, :current_year - 1)
             AND :today BETWEEN date(last_day, '-14 days') AND (year + 1) || '-08-15'
      END;

CREATE UNIQUE INDEX temp.year_end_school_key ON year_end_school (school, year);

-- Years whose open spells should have a calendar by now.
CREATE TEMP TABLE year_end_due (year INTEGER PRIMARY KEY);

WITH candidate (year) AS (
  SELECT :current_year - 1 UNION SELECT :current_year UNION SELECT :year_end_year WHERE :year_end_year IS NOT NULL
  UNION SELECT CAST(substr(:today, 1, 4) AS INTEGER) - 1
)
INSERT INTO temp.year_end_due (year)
SELECT year FROM candidate
WHERE CASE WHEN :year_end = 'off' THEN 0
           WHEN :year_end_year IS NOT NULL THEN year = :year_end_year
           WHEN :year_end = 'on' THEN year IN (:current_year, :current_year - 1)
           ELSE :today BETWEEN (year + 1) || '-05-15' AND (year + 1) || '-08-15' END;
