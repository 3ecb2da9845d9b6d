-- Two memories of SENR's comparison. Which SSIDs somebody declared to belong to one person, though the SIS and the state
-- know it under different local ids and names. And what an import no longer had: a spell that goes from the state's
-- rows, or an exit that is taken back, is shown with the last SIS import that knew it.

CREATE TABLE same_person (
  id INTEGER PRIMARY KEY,
  ssid TEXT NOT NULL,
  student_id TEXT NOT NULL,        -- the SIS's student with that SSID when it was said; the entry is about no other
  why TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  dropped_at TEXT
) STRICT;

CREATE UNIQUE INDEX same_person_active ON same_person (ssid) WHERE dropped_at IS NULL;

CREATE TABLE gone_spell (
  student_id TEXT NOT NULL,
  start_date TEXT NOT NULL,
  school TEXT NOT NULL,            -- local code: ENR.HS, else ENR.SC
  what TEXT NOT NULL CHECK (what IN ('spell', 'exit')),
  exit_date TEXT NOT NULL,         -- as it was
  exit_reason TEXT NOT NULL,
  run_id INTEGER NOT NULL REFERENCES import_run (id), -- the last import that had it
  PRIMARY KEY (student_id, start_date, school, what)
) STRICT, WITHOUT ROWID;
