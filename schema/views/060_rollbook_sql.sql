-- Names that `rollbook sql` fills for the question at hand. Any other program's question ends with SQLite's own error,
-- "no such function: answers_in_rollbook_sql_only".
CREATE VIEW wanted_senr AS SELECT 'answers in rollbook sql only' AS note WHERE answers_in_rollbook_sql_only();
CREATE VIEW difference_senr AS SELECT 'answers in rollbook sql only' AS note WHERE answers_in_rollbook_sql_only();
CREATE VIEW wanted_sprg AS SELECT 'answers in rollbook sql only' AS note WHERE answers_in_rollbook_sql_only();
CREATE VIEW difference_sprg AS SELECT 'answers in rollbook sql only' AS note WHERE answers_in_rollbook_sql_only();
