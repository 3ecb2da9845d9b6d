-- parameters: :scope :rule :severity :student_id :ssid :school :start_date :field :detail
INSERT INTO finding (run_at, scope, rule, severity, student_id, ssid, school, start_date, field, detail)
VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :scope, :rule, :severity, :student_id, :ssid, :school, :start_date, :field, :detail)
