-- Schools whose losses count: reported before, and now, or not there any more.
SELECT b.code
FROM {before} AS b LEFT JOIN main.school AS n ON n.code = b.code
WHERE b.reported = 1 AND coalesce(n.reported, 1) = 1
