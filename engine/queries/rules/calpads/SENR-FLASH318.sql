-- rule: SENR-FLASH318
-- system: calpads
-- records: SENR
-- severity: warning
-- standing: stated
-- phase: record
-- message: At a county office's school, status 10 or 30 with a transfer code other than 5 wants the district of residence.
-- source: https://www.cde.ca.gov/DS/sp/cl/calpadsupdflash318.asp
-- Announced in Flash 318 without a code. Field 31 is filled beside a transfer code only (senr.md), so without one the warning is
-- cured by both.
SELECT w.row_id, 'residence_district' AS field,
       iif(w.transfer_code = '', 'transfer code empty: the district (ENR.ITD) is sent beside one only (ENR.IT)',
           'transfer code ' || w.transfer_code) AS detail
FROM temp.work_senr AS w
JOIN temp.state_school AS s ON s.code = w.school
WHERE s.type = 'COE' AND w.status IN ('10', '30') AND w.transfer_code <> '5' AND w.residence_district = ''
