-- Every setting there is, with what it may hold ('' = free text).  parameters: :name ('' for all)
WITH known (name, standard, allowed, meaning) AS (VALUES
  ('guardian_codes', '', '', 'contact codes (CON.CD) that count as guardians, separated by commas'),
  ('same_day_transfer', 'off', 'on,off', 'an exit and a start on one day do not overlap'),
  ('sinf_guardians', 'always', 'always,changed', 'whether SINF carries the guardians in every record or only when they changed')
)
SELECT k.name, coalesce(s.value, k.standard) AS value, k.standard AS "default", k.allowed, k.meaning
FROM known AS k
LEFT JOIN setting AS s ON s.name = k.name
WHERE :name = '' OR k.name = :name
ORDER BY k.name
