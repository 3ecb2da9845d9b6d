-- Schools and academic years that occur in the extract.
DROP TABLE IF EXISTS temp.ods_school_year;
CREATE TEMP TABLE ods_school_year (school TEXT NOT NULL, year INTEGER NOT NULL, PRIMARY KEY (school, year)) WITHOUT ROWID;
