target_sources(rollbook PRIVATE
  wanted/senr.cpp
  wanted/sprg.cpp)
