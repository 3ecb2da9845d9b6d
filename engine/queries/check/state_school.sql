-- The state's schools as the LEA's own school table describes them. Where several local schools share a state code,
-- those that are reported speak; what they disagree about, or leave out, is unknown ('' or NULL).
DROP TABLE IF EXISTS temp.state_school;
CREATE TEMP TABLE state_school (
  code TEXT PRIMARY KEY NOT NULL,
  type TEXT NOT NULL,
  open_date TEXT NOT NULL,
  close_date TEXT NOT NULL,
  low_grade INTEGER,                  -- Aeries grade numbers
  high_grade INTEGER
) WITHOUT ROWID;

WITH speaking AS (
  SELECT state_code, upper(coalesce(type, '')) AS type, coalesce(open_date, '') AS open_date,
         coalesce(close_date, '') AS close_date,
         CASE WHEN low_grade <> '' AND trim(low_grade, '-0123456789') = '' THEN CAST(low_grade AS INTEGER) END AS low_grade,
         CASE WHEN high_grade <> '' AND trim(high_grade, '-0123456789') = '' THEN CAST(high_grade AS INTEGER) END AS high_grade
  FROM (SELECT *, max(reported) OVER (PARTITION BY state_code) AS best FROM main.school WHERE state_code <> '')
  WHERE reported = best
)
INSERT INTO temp.state_school (code, type, open_date, close_date, low_grade, high_grade)
SELECT state_code,
       iif(min(type) = max(type), max(type), ''),
       iif(min(open_date) = '', '', min(open_date)),
       iif(min(close_date) = '', '', max(close_date)),
       iif(count(low_grade) = count(*), min(low_grade), NULL),
       iif(count(high_grade) = count(*), max(high_grade), NULL)
FROM speaking
GROUP BY state_code;
