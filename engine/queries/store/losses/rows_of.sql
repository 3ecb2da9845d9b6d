SELECT '' AS school, '' AS year, count(*) AS rows FROM {before}
