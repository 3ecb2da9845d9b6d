-- What C has of a student in a year in which the SIS has a spell that is not in L may be that spell: it is left alone.
CREATE TEMP TABLE protected_year (
  kind TEXT NOT NULL,                 -- ssid, student
  who TEXT NOT NULL,                  -- SSID, or local id without leading zeros
  year INTEGER NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (kind, who, year)
) WITHOUT ROWID;

CREATE TEMP TABLE unusable_spell AS
SELECT ssid, student_id, year, sis_year, left_out AS why FROM temp.spell
WHERE left_out IS NOT NULL AND left_out <> 'school not asked for'
UNION ALL
SELECT ssid, student_id, year, sis_year, 'skipped in SIS' FROM temp.skipped_spell;

-- By the date and by ENR.YR; what lies too far ahead may be meant for the current year as well.
INSERT INTO temp.unusable_spell (ssid, student_id, year, sis_year, why)
SELECT ssid, student_id, sis_year, sis_year, why FROM temp.unusable_spell WHERE sis_year <> year
UNION ALL
SELECT ssid, student_id, :current_year, :current_year, why FROM temp.unusable_spell
WHERE why = 'starts after the next academic year';

INSERT OR IGNORE INTO temp.protected_year (kind, who, year, why)
SELECT 'ssid', ssid, year, why FROM temp.unusable_spell WHERE ssid <> '' ORDER BY ssid, year, why;

INSERT OR IGNORE INTO temp.protected_year (kind, who, year, why)
SELECT 'student', ltrim(student_id, '0'), year, why FROM temp.unusable_spell ORDER BY student_id, year, why;

DROP TABLE temp.unusable_spell;
