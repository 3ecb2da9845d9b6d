-- parameters: :id :at :user :command :process :subject :counts :sha256 :previous :seal
INSERT INTO event (id, at, user, command, process, subject, counts, sha256, previous, seal)
VALUES (:id, :at, :user, :command, :process, :subject, :counts, :sha256, :previous, :seal)
