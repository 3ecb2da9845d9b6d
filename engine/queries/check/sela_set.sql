-- What rules of phase set read beside work_sela and held_sela: the newest status that the state has, and what may follow it.
DROP TABLE IF EXISTS temp.latest_sela;
CREATE TEMP TABLE latest_sela (
  ssid TEXT PRIMARY KEY NOT NULL, elas TEXT NOT NULL, start_date TEXT NOT NULL,
  is_final INTEGER NOT NULL           -- 1: RFEP is among the state's rows; nothing follows it
) WITHOUT ROWID;

INSERT INTO temp.latest_sela (ssid, elas, start_date, is_final)
SELECT ssid, elas, start_date, is_final FROM (
  SELECT ssid, elas, start_date, max(elas = 'RFEP') OVER (PARTITION BY ssid) AS is_final,
         row_number() OVER (PARTITION BY ssid ORDER BY start_date DESC, elas) AS place
  FROM temp.held_sela)
WHERE place = 1;

-- Which status may follow which; a pair that is not here may not (SELA0255). The state's own list, "Valid Code
-- Combinations", was not public: these pairs are inferred from rules SELA0281, SELA0520 and SELA0629 and from
-- https://support.aeries.com/en/support/solutions/articles/14000074731-calpads-sela-import-sela-extract (RFEP is final).
-- EL and IFEP come with a correction reason, which SELA0520 asks for.
DROP TABLE IF EXISTS temp.elas_sequence;
CREATE TEMP TABLE elas_sequence (
  stored TEXT NOT NULL, submitted TEXT NOT NULL, PRIMARY KEY (stored, submitted)
) WITHOUT ROWID;

INSERT INTO temp.elas_sequence (stored, submitted)
VALUES ('TBD', 'EO'), ('TBD', 'EL'), ('TBD', 'IFEP'), ('TBD', 'ADEL'),
       ('EO', 'EL'), ('EO', 'IFEP'), ('EO', 'TBD'),
       ('EL', 'RFEP'), ('EL', 'IFEP'),
       ('IFEP', 'EL');
