-- parameters: :event :year :collection :kind :name :sha256
INSERT INTO ut_attachment (event_id, at, year, collection, kind, name, sha256)
SELECT id, at, :year, :collection, :kind, :name, :sha256 FROM event WHERE id = :event
