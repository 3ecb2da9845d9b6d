target_sources(rollbook PRIVATE history/event.cpp)
