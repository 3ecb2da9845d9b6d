target_sources(rollbook PRIVATE facade/open.cpp facade/rules.cpp)
