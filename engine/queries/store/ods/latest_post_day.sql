-- The day of the latest post of the process that stands; '' if there is none.  parameters: :process
SELECT coalesce((SELECT posted_on FROM standing_post WHERE process = :process ORDER BY id DESC LIMIT 1), '')
