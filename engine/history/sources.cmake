target_sources(rollbook PRIVATE
  history/batch.cpp
  history/choose.cpp
  history/drift.cpp
  history/event.cpp
  history/find.cpp
  history/open_batches.cpp
  history/post.cpp
  history/same_batch.cpp
  history/undo.cpp
  history/verify.cpp)
