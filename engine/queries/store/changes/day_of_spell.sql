-- The field of a change whose day is always the start of the spell, if it is one.  parameters: :row
SELECT c.table_code || '.' || c.field_code
FROM change_log AS c
JOIN temp.sinf_field AS f ON f.table_code = c.table_code AND f.field_code = c.field_code AND f.dated = 'spell'
WHERE c.id = :row
