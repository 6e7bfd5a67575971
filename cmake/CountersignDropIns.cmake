# SPDX-License-Identifier: GPL-3.0-or-later
# A drop-in folder: each *.cpp in it defines one function `PREFIX_<file name>()`, and the registry that calls them all is written here.
# Adding a file is enough; there is no list to edit and no static initialiser. Drop-ins stay out of unity builds, since their
# file-local names are alike on purpose.
#
#   countersign_drop_ins(TARGET folder PREFIX make RETURNS "std::unique_ptr<X>" HEADER "core/x.h" FUNCTION "builtinXs")
function(countersign_drop_ins target folder)
    cmake_parse_arguments(arg "" "PREFIX;RETURNS;HEADER;FUNCTION" "" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp")
    set(declarations "")
    set(calls "")
    foreach(source IN LISTS sources)
        get_filename_component(name "${source}" NAME_WE)
        string(APPEND declarations "${arg_RETURNS} ${arg_PREFIX}_${name}();\n")
        string(APPEND calls "    made.push_back(${arg_PREFIX}_${name}());\n")
    endforeach()
    file(
        CONFIGURE
        OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${arg_FUNCTION}.cpp"
        CONTENT "// Written by CMake from ${folder}/*.cpp.\n#include \"${arg_HEADER}\"\n\nnamespace countersign {\n\n${declarations}\nstd::vector<${arg_RETURNS}> ${arg_FUNCTION}()\n{\n    std::vector<${arg_RETURNS}> made;\n${calls}    return made;\n}\n\n} // namespace countersign\n"
        @ONLY)
    set_source_files_properties(${sources} TARGET_DIRECTORY ${target} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${target} PRIVATE ${sources} "${CMAKE_CURRENT_BINARY_DIR}/${arg_FUNCTION}.cpp")
endfunction()
