-- What was kept of a table's columns, in order. parameters: :year :name
SELECT c.value FROM ut_past_table AS t JOIN json_each(t.columns) AS c WHERE t.year = :year AND t.name = :name ORDER BY c.key
