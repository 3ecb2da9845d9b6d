-- rule: UT.INC.OFF
-- system: utah
-- records: I1
-- severity: warning
-- standing: inferred
-- phase: set
-- level: 1
-- place: Incidents
-- message: An incident has no offender.
-- source: WASHK12-INC
SELECT 'I1' AS record, i1.school_number AS school, '' AS student_number, i1.key, 'incident_id' AS field,
  'no association of an offender' AS detail
FROM temp.i1
WHERE NOT EXISTS (SELECT 1 FROM ut_incident_participant AS p
                  WHERE p.incident_id = i1.incident_id
                    AND p.participant_role IN (SELECT code FROM temp.ut_code WHERE code_set = 'ROLE'
                      AND meaning = 'offender'))
