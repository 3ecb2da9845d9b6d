-- A third memory of comparisons: program rows (PGM, FRE, FOF) that an import no longer had, so that a removal of SPRG is shown
-- with the last SIS import that knew the row.

CREATE TABLE gone_program (
  student_id TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('PGM', 'FRE', 'FOF')),
  code TEXT NOT NULL,              -- local; '' for FOF
  start_date TEXT NOT NULL,        -- ESD, PSD or SD
  run_id INTEGER NOT NULL REFERENCES import_run (id), -- the last import that had it
  PRIMARY KEY (student_id, origin, code, start_date)
) STRICT, WITHOUT ROWID;
