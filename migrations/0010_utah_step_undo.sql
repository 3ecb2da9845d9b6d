-- A step that a person marked by mistake (the wrong extract collected, a final one that is none) can be taken back. The
-- step stays as what was said; what is listed here does not count.
CREATE TABLE ut_step_undo (
  step_id INTEGER PRIMARY KEY REFERENCES ut_step (id),
  event_id INTEGER NOT NULL REFERENCES event (id),
  at TEXT NOT NULL                 -- UTC
) STRICT;

CREATE TRIGGER ut_step_undo_no_update BEFORE UPDATE ON ut_step_undo BEGIN SELECT RAISE(ABORT, 'the rows of ut_step_undo are append-only'); END;
CREATE TRIGGER ut_step_undo_no_delete BEFORE DELETE ON ut_step_undo BEGIN SELECT RAISE(ABORT, 'the rows of ut_step_undo are append-only'); END;
