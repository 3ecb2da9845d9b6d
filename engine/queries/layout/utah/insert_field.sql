-- parameters: :record :position :name :column_name :type :max_length :required :code_set :is_key :in_file
INSERT INTO temp.ut_field
VALUES (:record, :position, :name, :column_name, :type, :max_length, :required, :code_set, :is_key, :in_file)
