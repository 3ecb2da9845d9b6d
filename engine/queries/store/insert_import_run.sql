-- parameters: :kind :source :layout
INSERT INTO import_run (kind, started_at, source, layout)
VALUES (:kind, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), :source, :layout)
