-- The event as it will stand, but for its seal.  parameters: :user :command :process :subject :counts :sha256
SELECT coalesce(max(id), 0) + 1 AS id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now') AS at, :user AS user, :command AS command,
       :process AS process, :subject AS subject, :counts AS counts, :sha256 AS sha256,
       coalesce((SELECT seal FROM event ORDER BY id DESC LIMIT 1), '') AS previous
FROM event
