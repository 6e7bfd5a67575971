# SPDX-License-Identifier: GPL-3.0-or-later
# Embeds the compiled translations into a program: `:/translations/countersign_zh_CN.qm` and `_en.qm`, which app/language.cpp loads.
#
#   countersign_embed_translations(target)
function(countersign_embed_translations target)
    get_target_property(folder countersign_translations BINARY_DIR)
    set(compiled "${folder}/translations/countersign_en.qm" "${folder}/translations/countersign_zh_CN.qm")
    set_source_files_properties(${compiled} PROPERTIES GENERATED TRUE)
    qt_add_resources(${target} ${target}_translations PREFIX /translations BASE "${folder}/translations" FILES ${compiled})
    add_dependencies(${target} countersign_translations)
endfunction()
