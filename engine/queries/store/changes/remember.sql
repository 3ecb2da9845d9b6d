-- The tracked content before an import, and what is tracked. Views that say "as it is now" serve before and after.
CREATE TEMP TABLE tracked_field (
  table_name TEXT NOT NULL, table_code TEXT NOT NULL, field_code TEXT NOT NULL, column_name TEXT NOT NULL
);
CREATE TEMP TABLE supplied_before AS SELECT table_code, column_code FROM supplied_column;

CREATE TEMP TABLE student_before AS
SELECT id, last_name, first_name, middle_name, suffix, alias_last_name, alias_first_name, alias_middle_name,
       birth_date, gender, birth_city, birth_state, birth_country, hispanic, race1, race2, race3, race4, race5,
       parent_education
FROM student;
CREATE INDEX temp.student_before_id ON student_before (id);

CREATE TEMP VIEW guardian_now AS
SELECT student_id, sequence, last_name, first_name, education_level
FROM contact
WHERE 'Y' IN (coalesce(lives_with, ''), coalesce(educational_rights, ''), coalesce(portal_access, ''),
              coalesce(primary_contact, ''))
   OR (coalesce(code, '') <> ''
       AND instr((SELECT ',' || replace(value, ' ', '') || ',' FROM setting WHERE name = 'guardian_codes'), ',' || code || ',') > 0);
CREATE TEMP TABLE guardian_before AS SELECT * FROM guardian_now;
CREATE INDEX temp.guardian_before_key ON guardian_before (student_id, sequence);

CREATE TEMP VIEW legal_name_now AS
SELECT student_id, max(id) AS id, last_name, first_name, middle_name, suffix, gender FROM legal_name GROUP BY student_id;
CREATE TEMP TABLE legal_name_before AS SELECT * FROM legal_name_now;
CREATE INDEX temp.legal_name_before_key ON legal_name_before (student_id);

CREATE TEMP VIEW language_now AS
SELECT student_id, max(id) AS id, us_school_date FROM language GROUP BY student_id;
CREATE TEMP TABLE language_before AS SELECT * FROM language_now;
CREATE INDEX temp.language_before_key ON language_before (student_id);

CREATE TEMP VIEW state_data_now AS
SELECT student_id, max(id) AS id, us_schools_under_3_years FROM state_data GROUP BY student_id;
CREATE TEMP TABLE state_data_before AS SELECT * FROM state_data_now;
CREATE INDEX temp.state_data_before_key ON state_data_before (student_id);
