-- Experience with the state, by rule: rows of its answers, those that the last check had named before, records of ours that a
-- rule calls fatal and the state holds.  parameters: :process ('' for all)
SELECT process, code, sum(used) AS used, sum(predicted) AS predicted, sum(accepted) AS accepted, max(last_seen) AS last_seen,
       max(description) AS description
FROM (
  SELECT y.process, w.code, 1 AS used, w.predicted, 0 AS accepted, y.imported_at AS last_seen, w.description
  FROM reply_row AS w JOIN reply AS y ON y.id = w.reply_id
  UNION ALL
  SELECT process, rule, 0, 0, 1, seen_at, '' FROM accepted_fatal
)
WHERE :process = '' OR process = :process
GROUP BY process, code
ORDER BY process, code
