-- The seal of the newest event: an event taken off the end is missed.  parameters: :seal
INSERT INTO meta (name, value) VALUES ('event.head', :seal) ON CONFLICT DO UPDATE SET value = excluded.value
