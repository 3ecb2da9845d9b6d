-- What rules of phase set read beside work_sela and held_sela: the newest status that the state has.
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
