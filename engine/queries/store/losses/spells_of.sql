SELECT {school} AS school, {year} AS year, count(*) AS rows FROM {before} AS t GROUP BY 1, 2
