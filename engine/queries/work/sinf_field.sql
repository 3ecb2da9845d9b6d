-- What is tracked of SINF, and whether its date is that of the student's spell or the log's (sinf.md).
CREATE TEMP TABLE IF NOT EXISTS sinf_field (
  table_code TEXT NOT NULL, field_code TEXT NOT NULL, dated TEXT NOT NULL,
  PRIMARY KEY (table_code, field_code)
) WITHOUT ROWID;

INSERT OR IGNORE INTO temp.sinf_field (table_code, field_code, dated)
VALUES ('STU', 'BD', 'spell'), ('STU', 'BCY', 'spell'), ('STU', 'BST', 'spell'), ('STU', 'BCU', 'spell'), ('STU', 'ETH', 'spell'),
       ('STU', 'RC1', 'spell'), ('STU', 'RC2', 'spell'), ('STU', 'RC3', 'spell'), ('STU', 'RC4', 'spell'), ('STU', 'RC5', 'spell'),
       ('LAC', 'USS', 'spell'),
       ('STU', 'LN', 'log'), ('STU', 'FN', 'log'), ('STU', 'MN', 'log'), ('STU', 'SF', 'log'), ('STU', 'LNA', 'log'),
       ('STU', 'FNA', 'log'), ('STU', 'MNA', 'log'), ('STU', 'GN', 'log'),
       ('LSI', 'LLN', 'log'), ('LSI', 'LFN', 'log'), ('LSI', 'LMN', 'log'), ('LSI', 'LSF', 'log'), ('LSI', 'GN', 'log'),
       ('SSD', 'SUS', 'log'), ('CON', 'LN', 'log'), ('CON', 'FN', 'log'), ('CON', 'ELV', 'log');
