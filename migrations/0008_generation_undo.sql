-- An import of the state's extract can be taken back: the generation before it holds again. What an import ended is
-- remembered with the state it had, so that it is open again then.
CREATE TABLE generation_undo (
  generation_id INTEGER PRIMARY KEY REFERENCES generation (id),
  undone_at TEXT NOT NULL,
  event_id INTEGER NOT NULL REFERENCES event (id)
) STRICT;

CREATE TRIGGER generation_undo_no_update BEFORE UPDATE ON generation_undo BEGIN SELECT RAISE(ABORT, 'generations are append-only'); END;
CREATE TRIGGER generation_undo_no_delete BEFORE DELETE ON generation_undo BEGIN SELECT RAISE(ABORT, 'generations are append-only'); END;

CREATE TABLE ended_file (
  generation_id INTEGER NOT NULL REFERENCES generation (id),  -- whose import ended it
  file_id INTEGER NOT NULL REFERENCES batch_file (id),
  status TEXT NOT NULL,
  PRIMARY KEY (generation_id, file_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ended_file_no_update BEFORE UPDATE ON ended_file BEGIN SELECT RAISE(ABORT, 'what an import ended is append-only'); END;
CREATE TRIGGER ended_file_no_delete BEFORE DELETE ON ended_file BEGIN SELECT RAISE(ABORT, 'what an import ended is append-only'); END;
