-- Students with a local exit reason 440, and the pair of spells that is being looked at.
CREATE TEMP TABLE midyear_student (student_id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

INSERT INTO temp.midyear_student (student_id)
SELECT DISTINCT student_id FROM temp.spell WHERE local_reason = '440';

CREATE TEMP TABLE midyear_done (spell_id INTEGER PRIMARY KEY);

CREATE TEMP TABLE midyear_pair (
  spell_id INTEGER PRIMARY KEY,
  next_id INTEGER,
  outcome TEXT NOT NULL   -- changed, joined, alone
);
