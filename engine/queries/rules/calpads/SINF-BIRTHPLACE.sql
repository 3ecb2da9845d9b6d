-- rule: SINF-BIRTHPLACE
-- system: calpads
-- records: SINF
-- severity: fatal
-- standing: inferred
-- phase: record
-- message: Birth country and birth state are no valid pair: only US, CA and MX take a state, in the form US-CA, and a territory goes with its own country.
-- source: https://github.com/chesun/calpads
-- SENR0036 said of SINF, whose own code was not seen. The pairs are data: layout show calpads birth_state_country.
SELECT w.row_id, 'birth_state' AS field,
       'country ' || iif(w.birth_country = '', 'empty', w.birth_country) || ', state ' || w.birth_state
         || coalesce((SELECT '; it goes with country ' || p.second FROM temp.ref_pair AS p
                      WHERE p.pairs = 'birth_state_country' AND p.first = w.birth_state), '') AS detail
FROM temp.work_sinf AS w
WHERE w.birth_state <> ''
  AND NOT EXISTS (SELECT 1 FROM temp.ref_pair AS p
                  WHERE p.pairs = 'birth_state_country' AND p.first = w.birth_state AND p.second = w.birth_country)
  AND (EXISTS (SELECT 1 FROM temp.ref_pair AS p WHERE p.pairs = 'birth_state_country' AND p.first = w.birth_state)
       OR NOT (w.birth_country IN ('US', 'CA', 'MX') AND w.birth_state GLOB w.birth_country || '-?*'))
