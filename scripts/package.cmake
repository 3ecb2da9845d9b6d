# Debian packages: rollbook (the program) and librollbook-dev (the library). scripts/package makes them.
set(ROLLBOOK_MAINTAINER "The Rollbook authors <rollbook@lists.invalid>" CACHE STRING "who answers for the Debian packages")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME rollbook)
set(CPACK_PACKAGE_CONTACT "${ROLLBOOK_MAINTAINER}")
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_LIST_DIR}/package_documents.cmake")
set(CPACK_ROLLBOOK_SOURCE "${PROJECT_SOURCE_DIR}")
set(CPACK_ROLLBOOK_PACKAGES "program=rollbook;development=librollbook-dev")

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_RELEASE 0local1)  # not one of Debian's own
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")   # each package has its own

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME rollbook)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION
    "keeps the state's student records in step with the district's
Reads an export of the student information system and the state's own
extract, compares the two, and writes the few records that differ as files
which the state accepts, in the order in which it accepts them. It remembers
what was accepted. One school district is one SQLite file.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME librollbook-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libarchive-dev, libcurl4-openssl-dev, libsqlite3-dev, libsqlitecpp-dev, libssl-dev, libutf8proc-dev, zlib1g-dev")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION
    "library of rollbook (static library, headers, CMake package)
What the program rollbook does, as a C++20 library: import, compare, extract
and post the student records of a school district.")

include(CPack)
