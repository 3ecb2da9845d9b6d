-- How a view is made. parameters: :name
SELECT sql FROM main.sqlite_schema WHERE type = 'view' AND name = :name
