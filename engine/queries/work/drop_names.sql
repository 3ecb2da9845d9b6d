-- Temporary tables and views of an earlier run on this connection, views first.
SELECT type, name FROM sqlite_temp_schema
WHERE type IN ('table', 'view') AND name NOT GLOB 'ref_*' AND name NOT GLOB 'sqlite_*'
  AND name NOT IN ('wanted_senr', 'difference_senr', 'wanted_sprg', 'difference_sprg')
ORDER BY type DESC
