-- What the last extract did not send: a row each kind and code, and one more, so that it is known that there was one.
-- parameters: :scope :code :kind :day :count
INSERT INTO finding (run_at, scope, rule, severity, start_date, detail)
VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :scope, :code, :kind, :day, CAST(:count AS TEXT))
