-- parameters: :code :reported
INSERT INTO school_choice (code, reported) VALUES (:code, :reported)
ON CONFLICT (code) DO UPDATE SET reported = excluded.reported;

UPDATE school SET reported = :reported WHERE code = :code;
