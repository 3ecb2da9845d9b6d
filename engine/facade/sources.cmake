target_sources(rollbook PRIVATE facade/open.cpp)
