SELECT {school} AS school, '' AS year, count(DISTINCT {student}) AS rows FROM {before} GROUP BY {school}
