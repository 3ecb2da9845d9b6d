-- The store under the table and column codes that Aeries users know (contract of the SIS export).
-- DEL is 0 throughout: rows marked deleted are never stored.

-- Schools.
CREATE VIEW LOC AS
SELECT code AS CD, name AS NM, county AS CC, district AS DC, state_code AS SC, do_not_report AS DNR, tag AS TG, summer AS U,
       low_grade AS LO, high_grade AS HI, type AS ET, open_date AS OPN, close_date AS CLS
FROM school;

-- Students, one row per student and school.
CREATE VIEW STU AS
SELECT student_id AS ID, school AS SC, school_number AS SN, ssid AS CID, last_name AS LN, first_name AS FN,
       middle_name AS MN, suffix AS SF, alias_last_name AS LNA, alias_first_name AS FNA, alias_middle_name AS MNA,
       birth_date AS BD, gender AS GN, birth_city AS BCY, birth_state AS BST, birth_country AS BCU, hispanic AS ETH,
       race1 AS RC1, race2 AS RC2, race3 AS RC3, race4 AS RC4, race5 AS RC5, grade AS GR, next_grade AS NG,
       next_school AS NS, status_tag AS TG, program AS SP, transfer_code AS IT, residence_district AS ITD, home_school AS HS,
       home_language AS HL, fluency AS LF, parent_education AS PED, mail_address AS AD, mail_city AS CY, mail_state AS ST,
       mail_zip AS ZC, mail_zip4 AS ZX, residence_address AS RAD, residence_city AS RCY, residence_state AS RST,
       residence_zip AS RZC, residence_zip4 AS RZX, end_of_year_status AS EOY, completion AS HSG, diploma_date AS DG,
       summer_withdrawal_reason AS SWR, summer_withdrawal_date AS SWD, district_entry_date AS DD, 0 AS DEL
FROM student_school;

-- Enrollment spells.
CREATE VIEW ENR AS
SELECT student_id AS ID, school AS SC, year AS YR, grade AS GR, start_date AS ED, exit_date AS LD, exit_reason AS ER,
       program AS PR, track AS TR, transfer_code AS IT, residence_district AS ITD, home_school AS HS, nps AS NPS, 0 AS DEL
FROM enrollment;

-- Contacts; quote CON."OR".
CREATE VIEW CON AS
SELECT student_id AS PID, sequence AS SQ, last_name AS LN, first_name AS FN, code AS CD, education_level AS ELV,
       primary_contact AS PC, educational_rights AS ERH, lives_with AS LW, portal_access AS AP, sort_order AS "OR", 0 AS DEL
FROM contact;

-- Address history.
CREATE VIEW ADH AS
SELECT student_id AS ID, mail_address AS AD, mail_city AS CY, mail_state AS ST, mail_zip AS ZC, mail_zip4 AS ZX,
       residence_address AS RAD, residence_city AS RCY, residence_state AS RST, residence_zip AS RZC, residence_zip4 AS RZX,
       start_date AS SD, end_date AS ED, type AS TY
FROM address_history;

-- Change log.
CREATE VIEW LGD AS
SELECT student_id AS ID, table_code AS TC, field_code AS FC, row_key AS SQ, old_value AS OV, new_value AS NV,
       effective_date AS DT, user AS UN
FROM change_log;

-- Programs.
CREATE VIEW PGM AS
SELECT student_id AS PID, sequence AS SQ, school AS SCL, code AS CD, eligible_start AS ESD, eligible_end AS EED,
       participation_start AS PSD, participation_end AS PED, status AS ST, dwelling_type AS DW, unaccompanied_youth AS UY,
       migrant_id AS MG, partnership_academy AS PA, service_year AS SVY, service_code AS SVC, 0 AS DEL
FROM program;

-- Meals.
CREATE VIEW FRE AS
SELECT student_id AS ID, sequence AS SQ, code AS CD, start_date AS ESD, end_date AS EED, source AS SRC, 0 AS DEL
FROM meal;

-- 504 plans.
CREATE VIEW FOF AS
SELECT student_id AS ID, sequence AS SQ, start_date AS SD, end_date AS LD, 0 AS DEL
FROM plan_504;

-- Special education.
CREATE VIEW CSE AS
SELECT student_id AS ID, accountable_district AS DR, entry_date AS ED, exit_date AS XD, 0 AS DEL
FROM special_education;

-- Language.
CREATE VIEW LAC AS
SELECT student_id AS ID, us_school_date AS USS, state_school_date AS STS, el_date AS SD, rfep_date AS RD1, ifep_date AS IFD,
       adel_date AS AES, calpads_status AS EAC, calpads_status_date AS EAD, initial_test_date AS ITD, 0 AS DEL
FROM language;

-- State data.
CREATE VIEW SSD AS
SELECT student_id AS ID, us_schools_under_3_years AS SUS, uc_csu AS UCC, merit_diploma AS MD, biliteracy AS SBL,
       adult_transition AS AST, graduation_exemption AS GEX
FROM state_data;

-- Legal names.
CREATE VIEW LSI AS
SELECT student_id AS ID, last_name AS LLN, first_name AS LFN, middle_name AS LMN, suffix AS LSF, gender AS GN
FROM legal_name;

-- Code translations.
CREATE VIEW XRF AS
SELECT table_code AS TC, field_code AS FC, local_code AS CD, state_code AS TR
FROM code_translation;

-- School calendar.
CREATE VIEW DAY AS
SELECT school AS SC, date AS DT, holiday AS HO
FROM school_day;
