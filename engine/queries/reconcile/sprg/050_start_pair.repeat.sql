-- A row that goes and a row that comes, same school, program and year, nearest starts first: one start date that changed.
INSERT INTO temp.program_pair (ssid, school, part, old_start, new_start)
SELECT ssid, school, part, old_start, new_start FROM (
  SELECT c.ssid, c.school, c.part, c.start_date AS old_start, l.start_date AS new_start,
         row_number() OVER (PARTITION BY c.ssid, c.school, c.part, c.year
                            ORDER BY abs(julianday(c.start_date) - julianday(l.start_date)), c.start_date, l.start_date) AS place
  FROM temp.program_c AS c
  JOIN temp.program_l_only AS l ON l.ssid = c.ssid AND l.school = c.school AND l.part = c.part AND l.year = c.year
  WHERE c.fate = 'go'
    AND NOT EXISTS (SELECT 1 FROM temp.program_pair AS p
                    WHERE p.ssid = c.ssid AND p.school = c.school AND p.part = c.part
                      AND (p.old_start = c.start_date OR p.new_start = l.start_date)))
WHERE place = 1;
