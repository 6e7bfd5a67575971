// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QVector>

namespace countersign {

/// A member of an object as it stands in the text.
struct JsonPiece {
    QByteArray name{};      ///< unescaped
    QByteArrayView value{}; ///< as written, into the text; reaches to the text's end when it was cut off
};

// Pieces of JSON over bytes that stay where they are: for texts of many megabytes, for half ones, and for JSON among other things. Time grows with the
// length, depth costs nothing, and a fault ends the list in place of failing.

/// Members of the object that \p text begins with; empty when it begins with none.
QVector<JsonPiece> jsonMembers(QByteArrayView text);
/// Elements of the list that \p text begins with.
QVector<QByteArrayView> jsonElements(QByteArrayView text);
/// Value of the first member of that name, letter case ignored; empty when there is none.
QByteArrayView jsonValue(const QVector<JsonPiece> &members, QByteArrayView name);
/// A string without quotes and escapes (a lone surrogate becomes U+FFFD); anything else as written; null is empty.
QByteArray jsonScalar(QByteArrayView value);
/// What stands between the quotes of a string, without its escapes; unknown ones stay.
QByteArray jsonUnescaped(QByteArrayView inner);
/// Bytes of the object, list or string that \p text begins with; -1 when it does not end.
qsizetype jsonLength(QByteArrayView text);

} // namespace countersign
