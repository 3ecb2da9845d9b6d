# For find_package(rollbook): the target rollbook::rollbook, and what a program with it has to link.
include(CMakeFindDependencyMacro)
find_dependency(SQLite3 3.40)
find_dependency(SQLiteCpp 3.2 CONFIG)
find_dependency(LibArchive 3.6)
find_dependency(OpenSSL 3.0 COMPONENTS Crypto)
find_dependency(Threads)
include("${CMAKE_CURRENT_LIST_DIR}/rollbookTargets.cmake")
