// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/catalogue/importers/importreport.h"

#include <QByteArrayView>

#include <optional>

namespace countersign {

/// The first document of a YAML text as JSON text, so that one kind of node serves both. Scalars have the types of YAML's core schema, aliases and merge keys
/// (`<<`) are written out, keys are texts, order and repeated keys stay; numbers that JSON has no spelling for become decimal or, like `.inf`, a text with a note.
/// \param file for the notes of \p report
/// \returns nothing, with one note that says why and in which line, for what is no YAML, is nested deeper than 500 levels, is larger than `largestYaml`, or grows
/// by its aliases to more than `mostAliasBytes`. Source: YAML 1.2.2, section 10.3; the merge key of YAML 1.1
COUNTERSIGN_CORE std::optional<QByteArray> jsonOfYaml(QByteArrayView yaml, const QString &file, ImportReport &report,
                                                      const ImportWatch &watch = {});

/// A sentence of the report on YAML, marked by QT_TRANSLATE_NOOP.
COUNTERSIGN_CORE QString yamlText(const char *text);
/// That a text is no YAML, and why.
COUNTERSIGN_CORE QString refusedYaml(const QString &reason);

/// YAML is read a hundred times slower than JSON.
constexpr qsizetype largestYaml = 64 * 1024 * 1024;
/// What aliases may add; real documents repeat a few kilobytes.
constexpr qsizetype mostAliasBytes = 16 * 1024 * 1024;

} // namespace countersign
