-- Fields 10 to 21 of a student's SENR records (schema/layouts/calpads/senr-2023.csv; senr.md section 2). A field that the
-- SIS never supplied is marked (functions.hpp: record()). The legal name is joined, not asked for: a whole district is read.
CREATE TEMP VIEW senr_person AS
SELECT s.student_id, coalesce(s.ssid, '') AS ssid,
       record(
         iif(l.first_name <> '', l.first_name, s.first_name),
         iif(l.middle_name <> '', l.middle_name, s.middle_name),
         iif(l.last_name <> '', l.last_name, s.last_name),
         iif(l.suffix <> '', l.suffix, s.suffix),
         s.alias_first_name, s.alias_middle_name, s.alias_last_name,
         compact(s.birth_date),
         iif(l.gender <> '', l.gender, s.gender),
         s.birth_city,
         iif(length(s.birth_state) = 2 AND s.birth_country IN ('US', 'CA', 'MX'), s.birth_country || '-' || s.birth_state, s.birth_state),
         s.birth_country) AS person
FROM main.student_school AS s
LEFT JOIN (SELECT student_id, max(id), last_name, first_name, middle_name, suffix, gender
           FROM main.legal_name GROUP BY student_id) AS l ON l.student_id = s.student_id
WHERE s.identity = 1;
