-- How many rows came to both logs: changes, of an import or of LGD.csv, and addresses; not what was there before.
SELECT (SELECT count(*) FROM change_log WHERE id > (SELECT id FROM temp.last_change) AND sent_batch IS NOT 0)
       + (SELECT count(*) FROM address_history WHERE id > (SELECT id FROM temp.last_address) AND sent_batch IS NULL)
