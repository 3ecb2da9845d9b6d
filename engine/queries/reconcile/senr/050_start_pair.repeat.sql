-- A row that goes and a row that comes, same school and year, nearest starts first: one start date that changed.
INSERT INTO temp.start_pair (ssid, school, old_start, new_start)
SELECT ssid, school, old_start, new_start FROM (
  SELECT c.ssid, c.school, c.start_date AS old_start, l.start_date AS new_start,
         row_number() OVER (PARTITION BY c.ssid, c.school, c.year
                            ORDER BY abs(julianday(c.start_date) - julianday(l.start_date)), c.start_date, l.start_date) AS place
  FROM temp.c_row AS c
  JOIN temp.l_only AS l ON l.ssid = c.ssid AND l.school = c.school AND l.year = c.year
  WHERE c.fate = 'go'
    AND NOT EXISTS (SELECT 1 FROM temp.start_pair AS p
                    WHERE p.ssid = c.ssid AND p.school = c.school AND (p.old_start = c.start_date OR p.new_start = l.start_date)))
WHERE place = 1;
