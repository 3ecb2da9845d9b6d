# Run by cpack on the staged files of each package: gzipped man pages, copyright and changelog, as Debian wants them.
cmake_policy(VERSION 3.25)

file(STRINGS "${CPACK_ROLLBOOK_SOURCE}/LICENSE" license)
list(POP_FRONT license title)
set(terms "")
foreach(line IN LISTS license)
  if(line MATCHES "^Copyright \\(c\\) (.*)")
    set(holder "${CMAKE_MATCH_1}")
  elseif(NOT line MATCHES "^ *$")
    string(APPEND terms " ${line}\n")
  elseif(terms)
    string(APPEND terms " .\n")
  endif()
endforeach()
set(copyright "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: rollbook

Files: *
Copyright: ${holder}
License: Expat
${terms}")

string(TIMESTAMP day "%a, %d %b %Y %H:%M:%S +0000" UTC)
foreach(pair IN LISTS CPACK_ROLLBOOK_PACKAGES)
  string(REPLACE "=" ";" pair "${pair}")
  list(GET pair 0 component)
  list(GET pair 1 package)
  set(root "${CPACK_TEMPORARY_DIRECTORY}/${component}${CPACK_PACKAGING_INSTALL_PREFIX}")
  set(documents "${root}/share/doc/${package}")
  file(WRITE "${documents}/copyright" "${copyright}")
  file(WRITE "${documents}/changelog.Debian" "rollbook (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Made by scripts/package; the changes are in changelog.gz.

 -- ${CPACK_PACKAGE_CONTACT}  ${day}
")
  file(COPY_FILE "${CPACK_ROLLBOOK_SOURCE}/CHANGELOG.md" "${documents}/changelog")
  file(GLOB pages "${root}/share/man/man1/*.1")
  execute_process(COMMAND gzip -9nf "${documents}/changelog" "${documents}/changelog.Debian" ${pages}
                  COMMAND_ERROR_IS_FATAL ANY)
endforeach()

# Folders and files are for everybody to read, whatever the umask was.
file(GLOB_RECURSE entries LIST_DIRECTORIES true "${CPACK_TEMPORARY_DIRECTORY}/*")
foreach(entry IN LISTS entries)
  if(IS_DIRECTORY "${entry}" OR entry MATCHES "/bin/")
    file(CHMOD "${entry}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
  else()
    file(CHMOD "${entry}" PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
  endif()
endforeach()
