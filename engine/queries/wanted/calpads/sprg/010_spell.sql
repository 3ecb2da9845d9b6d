-- The reported spells that programs lie in, over the window of programs: those of L of SENR, and older ones.
-- parameters: :current_year :senr_window_start
CREATE TEMP TABLE program_spell AS
SELECT s.id, s.student_id, s.ssid, s.local_school, s.school, s.status, s.year, s.start_date,
       -- The state closed a spell that the SIS left open in a past year: it ends there.
       iif(s.exit_date = '' AND s.year < :current_year,
           coalesce((SELECT iso(field(h.record, 25)) FROM temp.held_row AS h
                     WHERE h.ssid = s.ssid AND h.school = s.school AND h.start_date = s.start_date), ''),
           s.exit_date) AS exit_date
FROM temp.spell AS s
WHERE s.left_out IS NULL AND s.ssid <> '' AND s.school IN (SELECT code FROM temp.scope_school)
  AND NOT (s.exit_date <> '' AND s.exit_date <= s.start_date AND (s.exit_reason = 'N470' OR s.exit_date < s.start_date));

CREATE INDEX temp.program_spell_student ON program_spell (student_id, start_date);
CREATE INDEX temp.program_spell_ssid ON program_spell (ssid, year);

-- Who is held back in SENR has no spells to rely on. A reason on a spell older than SENR's window holds nobody back.
CREATE TEMP TABLE program_held_student (
  student_id TEXT PRIMARY KEY NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL, field TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

INSERT INTO temp.program_held_student (student_id, code, reason, field)
SELECT h.student_id, min(h.code), min(h.reason), min(h.field)
FROM temp.hold AS h
LEFT JOIN temp.spell AS s ON s.id = h.spell_id
WHERE h.spell_id IS NULL OR h.code = 'year and date' OR s.start_date >= :senr_window_start
GROUP BY h.student_id;
