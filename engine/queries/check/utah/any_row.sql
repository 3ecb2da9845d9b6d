-- Is there a row of the record? Marks are filled in from the layout.
SELECT EXISTS (SELECT 1 FROM temp.{rows} AS r)
