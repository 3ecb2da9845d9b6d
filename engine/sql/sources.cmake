target_sources(rollbook PRIVATE sql/backup.cpp sql/connection.cpp sql/embedded.cpp sql/functions.cpp sql/guard.cpp sql/migrator.cpp sql/schema.cpp)
