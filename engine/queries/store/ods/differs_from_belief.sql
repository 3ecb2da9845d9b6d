-- Rows that the belief and the new extract do not share. Runs before the generation is in force, so that the
-- belief is still the old one.  parameters: :generation (the new id) :process :mask (fields compared) :rows (of the extract)
SELECT count(*) FILTER (WHERE o.record IS NULL OR NOT same_record(b.record, o.record, :mask))
       + :rows - count(o.record) AS differs
FROM belief AS b
LEFT JOIN ods_row AS o
  ON o.generation_id = :generation AND o.ssid = b.ssid AND o.school = b.school AND o.start_date = b.start_date AND o.part = b.part
WHERE b.process = :process
