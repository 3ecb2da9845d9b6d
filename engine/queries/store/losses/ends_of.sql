SELECT {school} AS school, '' AS year, count(*) AS rows FROM {before} WHERE coalesce({end}, '') <> '' GROUP BY {school}
