-- rule: SENR0036
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: Birth country and birth state are no valid pair: only US, CA and MX take a state, in the form US-CA.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/item/senr0036.html ; https://ps-compliance.powerschool-docs.com/pssis-ca/latest/ssid-enrollment-validations
SELECT w.row_id, 'birth_state' AS field,
       'country ' || iif(w.birth_country = '', 'empty', w.birth_country) || ', state ' || w.birth_state AS detail
FROM temp.work_senr AS w
WHERE w.birth_state <> ''
  AND NOT (w.birth_country IN ('US', 'CA', 'MX') AND w.birth_state GLOB w.birth_country || '-?*')
