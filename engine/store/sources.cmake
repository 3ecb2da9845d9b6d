target_sources(rollbook PRIVATE)
