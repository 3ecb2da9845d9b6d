-- parameters: :year :name :columns
INSERT INTO ut_past_table (year, name, columns, kept_at) VALUES (:year, :name, :columns, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
