-- parameters: :extract :record :school :rows
INSERT INTO ut_extract_record VALUES (:extract, :record, :school, :rows)
