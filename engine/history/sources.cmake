target_sources(rollbook PRIVATE history/batch.cpp history/drift.cpp history/event.cpp history/find.cpp history/post.cpp history/verify.cpp)
