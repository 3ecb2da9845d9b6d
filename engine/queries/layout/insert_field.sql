-- parameters: :record :position :number :column_name :name :type :max_length :length_standing :required :code_set
--             :is_key :personal :source
INSERT INTO temp.ref_field
VALUES (:record, :position, :number, :column_name, :name, :type, :max_length, :length_standing, :required, :code_set,
        :is_key, :personal, :source)
