target_sources(rollbook PRIVATE
  history/batch.cpp
  history/choose.cpp
  history/drift.cpp
  history/event.cpp
  history/find.cpp
  history/open_batches.cpp
  history/part.cpp
  history/post.cpp
  history/reply.cpp
  history/same_batch.cpp
  history/state_status.cpp
  history/undo.cpp
  history/verify.cpp)
