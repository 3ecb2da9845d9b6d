-- A row for each, to be counted.
SELECT {school} AS school, {year} AS year, 1 AS rows FROM {before} AS t
