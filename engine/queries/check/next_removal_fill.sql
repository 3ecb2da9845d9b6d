INSERT INTO temp.next_removal (action, record)
SELECT action, record FROM temp.change WHERE action IN ('remove', 'no_show')
