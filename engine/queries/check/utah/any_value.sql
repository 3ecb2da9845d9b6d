-- Was the column ever supplied? Marks are filled in from the layout.
SELECT EXISTS (SELECT 1 FROM temp.{rows} AS r WHERE '{value}' IS NOT NULL)
