-- Rows that name bytes which are not kept.
SELECT said || ' has no file: ' || sha256
FROM (SELECT 'extract ' || id AS said, sha256 FROM ut_extract
      UNION ALL SELECT 'report ' || name || ' of extract ' || extract_id, sha256 FROM ut_extract_report
      UNION ALL SELECT 'state report ' || id, sha256 FROM ut_state_report
      UNION ALL SELECT 'SSID request ' || id, sha256 FROM ut_ssid_request
      UNION ALL SELECT 'SSID reply ' || id, sha256 FROM ut_ssid_reply
      UNION ALL SELECT 'attached file ' || id, sha256 FROM ut_attachment)
WHERE sha256 NOT IN (SELECT sha256 FROM ut_file)
