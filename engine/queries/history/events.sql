-- parameters: :since (a date; '' for all)
SELECT id, at, user, command, process, subject, counts, sha256 FROM event WHERE at >= :since ORDER BY id
