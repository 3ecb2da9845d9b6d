-- Who has a change that is not sent. parameters: :all (0, 1)
-- What is tracked of SINF, and whether its date is that of the student's spell or the log's (sinf.md).
CREATE TEMP TABLE sinf_field (
  table_code TEXT NOT NULL, field_code TEXT NOT NULL, dated TEXT NOT NULL,
  PRIMARY KEY (table_code, field_code)
) WITHOUT ROWID;

INSERT INTO temp.sinf_field (table_code, field_code, dated)
VALUES ('STU', 'BD', 'spell'), ('STU', 'BCY', 'spell'), ('STU', 'BST', 'spell'), ('STU', 'BCU', 'spell'), ('STU', 'ETH', 'spell'),
       ('STU', 'RC1', 'spell'), ('STU', 'RC2', 'spell'), ('STU', 'RC3', 'spell'), ('STU', 'RC4', 'spell'), ('STU', 'RC5', 'spell'),
       ('LAC', 'USS', 'spell'),
       ('STU', 'LN', 'log'), ('STU', 'FN', 'log'), ('STU', 'MN', 'log'), ('STU', 'SF', 'log'), ('STU', 'LNA', 'log'),
       ('STU', 'FNA', 'log'), ('STU', 'MNA', 'log'), ('STU', 'GN', 'log'),
       ('LSI', 'LLN', 'log'), ('LSI', 'LFN', 'log'), ('LSI', 'LMN', 'log'), ('LSI', 'LSF', 'log'), ('LSI', 'GN', 'log'),
       ('SSD', 'SUS', 'log'), ('CON', 'LN', 'log'), ('CON', 'FN', 'log'), ('CON', 'ELV', 'log');

CREATE TEMP TABLE sinf_pending (student_id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

INSERT OR IGNORE INTO temp.sinf_pending (student_id)
SELECT c.student_id FROM main.change_log AS c
JOIN temp.sinf_field AS f ON f.table_code = c.table_code AND f.field_code = c.field_code
WHERE c.sent_batch IS NULL
UNION
SELECT student_id FROM main.address_history WHERE sent_batch IS NULL;

DELETE FROM temp.sinf_pending WHERE NOT EXISTS (SELECT 1 FROM main.student AS s WHERE s.id = sinf_pending.student_id);

INSERT OR IGNORE INTO temp.open_student (student_id) SELECT student_id FROM temp.sinf_pending WHERE NOT :all;
