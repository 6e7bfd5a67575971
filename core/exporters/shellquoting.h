// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>

namespace countersign {

/// \p word as one word of a POSIX shell: in single quotes, each `'` as `'\''`. Right for every byte but NUL, which no shell word can hold.
/// Source: POSIX.1-2017, Shell Command Language, 2.2.2 Single-Quotes.
COUNTERSIGN_CORE QByteArray posixQuoted(QByteArrayView word);

/// \p text as one comment line: control characters, line ends among them, become blanks, so that nothing can leave the comment.
COUNTERSIGN_CORE QByteArray shellComment(const QString &text);

/// Whether \p bytes can stand in a command that a person reads and pastes: UTF-8 without control characters but tab and line feed, and
/// without the marks that turn the direction of writing.
COUNTERSIGN_CORE bool isPasteableText(const QByteArray &bytes);

} // namespace countersign
