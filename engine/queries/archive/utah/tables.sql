-- Which extracts an archive holds: of each collection the newest one, every one that the state's collector took, and
-- with :all every one of the year. parameters: :year :all
DROP TABLE IF EXISTS temp.archive_extract;
CREATE TEMP TABLE archive_extract AS
SELECT x.id, x.collection, x.day || iif(x.number > 1, ' (' || x.number || ')', '') AS made
FROM ut_extract AS x
WHERE x.year = :year
  AND (:all = 1
       OR x.id IN (SELECT max(id) FROM ut_extract WHERE year = :year GROUP BY collection)
       OR EXISTS (SELECT 1 FROM ut_step AS s
                  WHERE s.extract_id = x.id AND s.step IN ('collected', 'validated', 'asked', 'finalized')));

-- The schools of the year by their number, tracks together.
DROP TABLE IF EXISTS temp.archive_school;
CREATE TEMP TABLE archive_school (school_number TEXT PRIMARY KEY NOT NULL, school_name TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO temp.archive_school
SELECT school_number, coalesce(min(school_name), '') FROM temp.sc GROUP BY school_number;
