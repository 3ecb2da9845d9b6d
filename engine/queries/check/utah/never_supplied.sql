-- A required column that was never supplied: one fault for all rows. parameters: :field :column_name
INSERT INTO temp.ut_field_fault
VALUES ('{record}', '', '', '', :field, :column_name, 'absent', 'fatal', 'is required, and the column was never supplied')
