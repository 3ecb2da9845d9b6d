-- What is attached; year 0: of every year. parameters: :year
SELECT a.id AS attachment, a.year, a.collection, a.kind, a.name, f.size AS bytes, local_time(a.at) AS at, a.sha256
FROM ut_attached AS a JOIN ut_file AS f ON f.sha256 = a.sha256
WHERE :year = 0 OR a.year = :year
ORDER BY a.year DESC, a.collection, a.kind, a.id
