-- The id and the number that the next generation gets, and the id of its first row.  parameters: :process
SELECT coalesce(max(id), 0) + 1 AS id,
       coalesce(max(number) FILTER (WHERE process = :process), 0) + 1 AS number,
       (SELECT coalesce(max(id), 0) + 1 FROM ods_row) AS first_row
FROM generation
