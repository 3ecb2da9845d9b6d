-- Columns of CON that select the guardians and are not in this export: each contact keeps what it had, so nobody is taken as
-- gone.
UPDATE main.contact SET
  code = iif(EXISTS (SELECT 1 FROM supplied_column WHERE table_code = 'CON' AND column_code = 'CD'), contact.code, b.code),
  primary_contact = iif(EXISTS (SELECT 1 FROM supplied_column WHERE table_code = 'CON' AND column_code = 'PC'), contact.primary_contact, b.primary_contact),
  educational_rights = iif(EXISTS (SELECT 1 FROM supplied_column WHERE table_code = 'CON' AND column_code = 'ERH'), contact.educational_rights, b.educational_rights),
  lives_with = iif(EXISTS (SELECT 1 FROM supplied_column WHERE table_code = 'CON' AND column_code = 'LW'), contact.lives_with, b.lives_with),
  portal_access = iif(EXISTS (SELECT 1 FROM supplied_column WHERE table_code = 'CON' AND column_code = 'AP'), contact.portal_access, b.portal_access),
  sort_order = iif(EXISTS (SELECT 1 FROM supplied_column WHERE table_code = 'CON' AND column_code = 'OR'), contact.sort_order, b.sort_order)
FROM contact_before AS b
WHERE b.student_id = contact.student_id AND b.sequence = contact.sequence
  AND (SELECT count(*) FROM supplied_column WHERE table_code = 'CON' AND column_code IN ('CD', 'PC', 'ERH', 'LW', 'AP', 'OR')) < 6
