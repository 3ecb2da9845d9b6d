target_sources(rollbook PRIVATE reconcile/senr.cpp)
