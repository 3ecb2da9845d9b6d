-- Every setting that the database's state has, with what it may hold ('' = free text).  parameters: :name ('' for all)
WITH known (state, name, standard, allowed, meaning) AS (VALUES
  ('CA', 'guardian_codes', '', '', 'contact codes (CON.CD) that count as guardians, separated by commas'),
  ('CA', 'same_day_transfer', 'off', 'on,off', 'an exit and a start on one day do not overlap'),
  ('CA', 'sinf_guardians', 'always', 'always,changed', 'whether SINF carries the guardians in every record or only when they changed'),
  ('UT', 'time_zone', '', '', 'zone of the times that people read, as America/Denver; blank: the machine''s'),
  ('UT', 'ut_deliver_to', '', '', 'where files are delivered: a folder, or sftp://USER@HOST[:PORT]/FOLDER'),
  ('UT', 'ut_known_hosts', '', '', 'file of the SFTP server''s host keys; blank: .ssh/known_hosts of the user'),
  ('UT', 'ut_layout_dir', '', '', 'folder of layouts and rules that stand for the built-in ones'),
  ('UT', 'ut_nightly', 'on', 'on,off', 'off: ut nightly does nothing'),
  ('UT', 'ut_nightly_accept_losses', 'off', 'on,off', 'on: ut nightly takes an export that holds less than the last one'),
  ('UT', 'ut_nightly_collection', 'today', 'today,october1,december1,year-end', 'what ut nightly extracts'),
  ('UT', 'ut_nightly_import', '', '', 'folder of CSV files that ut nightly imports first; blank: it imports nothing'),
  ('UT', 'ut_sftp_key', '', '', 'private key file for SFTP; blank: a usual file in .ssh, then the agent'),
  ('UT', 'ut_sftp_password_file', '', '', 'file with the SFTP password, readable by its owner alone; blank: no password')
)
SELECT k.name, coalesce(s.value, k.standard) AS value, k.standard AS "default", k.allowed, k.meaning
FROM known AS k
LEFT JOIN setting AS s ON s.name = k.name
WHERE (:name = '' OR k.name = :name)
  AND k.state = (SELECT state FROM lea)
ORDER BY k.name
