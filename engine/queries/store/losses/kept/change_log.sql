-- Changes that came with LGD.csv: key, school (none), cells. None is ever taken back.
SELECT id AS key, '', coalesce(old_value, ''), coalesce(new_value, ''), coalesce(original_date, effective_date)
FROM change_log
WHERE source = 'LGD.csv'
