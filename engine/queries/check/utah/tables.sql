-- What the rules found, and where each is corrected: the places in the order of work, SSID errors first.
DROP TABLE IF EXISTS temp.ut_finding;
CREATE TEMP TABLE ut_finding (
  rule TEXT NOT NULL, level INTEGER NOT NULL, severity TEXT NOT NULL, record TEXT NOT NULL, school TEXT NOT NULL,
  student_number TEXT NOT NULL, key TEXT NOT NULL, field TEXT NOT NULL, detail TEXT NOT NULL, place TEXT NOT NULL
);
DROP TABLE IF EXISTS temp.ut_place;
CREATE TEMP TABLE ut_place (place TEXT PRIMARY KEY NOT NULL, turn INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO temp.ut_place VALUES
  ('SSID process', 1), ('Student Editor', 2), ('Student Editor, Addresses tab', 3), ('Faculty', 4),
  ('Faculty, Certification tab', 5), ('Scheduling', 6);
