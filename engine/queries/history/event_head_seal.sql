SELECT value FROM meta WHERE name = 'event.head'
