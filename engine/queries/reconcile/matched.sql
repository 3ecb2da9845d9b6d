-- Rows of L that C has under the same key.
SELECT (SELECT count(*) FROM temp.spell WHERE in_l = 1) - (SELECT count(*) FROM temp.l_only)
