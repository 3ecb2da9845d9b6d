-- Every event in order, as it was sealed.
SELECT id, at, user, command, process, subject, counts, sha256, previous, seal FROM event ORDER BY id
