INSERT INTO temp.mt_found (line, number, found) VALUES (?1, ?2, ?3)
