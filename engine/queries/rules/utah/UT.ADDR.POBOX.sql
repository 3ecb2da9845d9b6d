-- rule: UT.ADDR.POBOX
-- system: utah
-- records: S1
-- severity: warning
-- standing: inferred
-- phase: record
-- level: 1
-- place: Student Editor, Addresses tab
-- message: The physical address is a PO box.
-- source: NEWS-2024-04A
SELECT 'S1' AS record, s1.school_number AS school, s1.student_number, s1.key,
       'street_address' AS field, 'a PO box is no physical address' AS detail
FROM (SELECT s1.*, ' ' || upper(replace(s1.street_address, '.', ' ')) || ' ' AS words FROM temp.s1) AS s1
WHERE replace(s1.words, ' ', '') LIKE 'POBOX%' OR replace(s1.words, ' ', '') LIKE 'POSTOFFICEBOX%'
   OR s1.words LIKE '% PO BOX %' OR s1.words LIKE '% P O BOX %' OR s1.words LIKE '% P O  BOX %'
