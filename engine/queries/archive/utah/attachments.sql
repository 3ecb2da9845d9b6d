-- Files that are kept with the year. parameters: :year
SELECT kind, iif(collection = '', 'whole-year', collection) AS folder, name, sha256
FROM ut_attached WHERE year = :year ORDER BY id
