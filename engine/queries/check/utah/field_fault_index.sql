-- For rules that ask whether a value has a fault already.
CREATE INDEX temp.ut_field_fault_key ON ut_field_fault (record, column_name, key);
