-- What is wrong with the values of one field. Marks are filled in from the layout; a value is only named where it is
-- a code, never a name or a date. parameters: :field :column_name :required :type :max_length :code_set 
--             :code_severity :encoding (of the flat file)
INSERT INTO temp.ut_field_fault
SELECT '{record}', school, student_number, key, :field, :column_name, fault, iif(fault = 'code', :code_severity, 'fatal'),
       CASE fault
         WHEN 'unwritable' THEN unwritable(value, :encoding)
         WHEN 'missing' THEN 'is required and blank'
         WHEN 'long' THEN length(value) || ' characters where ' || :max_length || ' are the most'
         WHEN 'code' THEN value || ' is no code of ' || :code_set
         WHEN 'type' THEN 'is no ' || CASE :type WHEN 'D' THEN 'date' WHEN 'T' THEN 'time of day (HHMM)'
                                                 WHEN 'N' THEN 'whole number' ELSE 'number' END
       END
FROM (
  SELECT coalesce('{school}', '') AS school, coalesce('{student}', '') AS student_number, key, value,
         CASE WHEN value = '' THEN iif(:required, 'missing', '')
              WHEN unwritable(value, :encoding) <> '' THEN 'unwritable'
              WHEN '{length}' THEN 'long'
              WHEN '{type}' THEN 'type'
              WHEN '{code}' THEN 'code'
              ELSE '' END AS fault
  FROM (SELECT r.*, coalesce('{value}', '') AS value FROM temp.{rows} AS r) AS r
)
WHERE fault <> ''
