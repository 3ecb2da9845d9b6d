-- A row for each, to be counted.
SELECT {school} AS school, '' AS year, 1 AS rows FROM {before} WHERE coalesce({end}, '') <> ''
