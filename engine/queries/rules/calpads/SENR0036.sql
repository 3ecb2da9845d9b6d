-- rule: SENR0036
-- system: calpads
-- records: SENR
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: Birth country and birth state are no valid pair: only US, CA and MX take a state, in the form US-CA, and a territory goes with its own country.
-- source: https://schooldataleadership.org/solutions/calpads-solutions/calpads-errors/item/senr0036.html ; https://ps-compliance.powerschool-docs.com/pssis-ca/latest/ssid-enrollment-validations
-- The pairs are data: layout show calpads birth_state_country. A state that is not there is judged by its form.
SELECT w.row_id, 'birth_state' AS field,
       'country ' || iif(w.birth_country = '', 'empty', w.birth_country) || ', state ' || w.birth_state
         || coalesce((SELECT '; it goes with country ' || p.second FROM temp.ref_pair AS p
                      WHERE p.pairs = 'birth_state_country' AND p.first = w.birth_state), '') AS detail
FROM temp.work_senr AS w
WHERE w.birth_state <> ''
  AND NOT EXISTS (SELECT 1 FROM temp.ref_pair AS p
                  WHERE p.pairs = 'birth_state_country' AND p.first = w.birth_state AND p.second = w.birth_country)
  AND (EXISTS (SELECT 1 FROM temp.ref_pair AS p WHERE p.pairs = 'birth_state_country' AND p.first = w.birth_state)
       OR NOT (w.birth_country IN ('US', 'CA', 'MX') AND w.birth_state GLOB w.birth_country || '-?*'))
