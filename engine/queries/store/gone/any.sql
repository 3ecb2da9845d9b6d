-- Whether there is anything that what came could bring back.
SELECT EXISTS (SELECT 1 FROM main.gone_spell)
