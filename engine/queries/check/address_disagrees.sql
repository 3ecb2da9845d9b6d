-- Students whose address in STU is not that of ADH today; ADH is what is sent.  parameters: :today
CREATE TEMP TABLE address_disagrees AS
SELECT s.student_id, coalesce(s.ssid, '') AS ssid
FROM main.student_school AS s
JOIN main.address_history AS a
  ON a.id = (SELECT h.id FROM main.address_history AS h
             WHERE h.student_id = s.student_id AND h.start_date <= :today
             ORDER BY h.start_date DESC, h.id DESC LIMIT 1)
WHERE s.identity = 1 AND a.source = 'ADH.csv'
  AND (s.residence_address <> a.residence_address OR s.mail_address <> a.mail_address)
