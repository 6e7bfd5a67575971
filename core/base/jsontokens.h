// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>

#include <vector>

namespace countersign {

/// A token of JSON as it stands in the source: offset and length in bytes, quotes of strings included, nothing decoded.
struct JsonToken {
    enum class Kind {
        BeginObject,
        EndObject,
        BeginArray,
        EndArray,
        Colon,
        Comma,
        Key, ///< a string in the place of a member's name
        String,
        Number,
        Literal, ///< true, false, null
        End,     ///< the text is complete
        Fault    ///< no JSON from `offset` on; `JsonTokens::fault()` says why
    };
    Kind kind = Kind::End;
    qsizetype offset = 0;
    qsizetype length = 0;

    bool operator==(const JsonToken &) const = default;
};

/// Reads JSON token by token over bytes that stay where they are. Strict by RFC 8259 in grammar, and indifferent to meaning: numbers of any
/// size and spelling, escapes of lone surrogates, repeated names and any depth pass as they are. No recursion: depth costs one bit a level.
/// A leading byte order mark is skipped. Bytes above 0x7F inside strings are not checked.
class COUNTERSIGN_CORE JsonTokens {
    Q_DECLARE_TR_FUNCTIONS(countersign::JsonTokens)

public:
    /// \p source outlives the reader.
    explicit JsonTokens(QByteArrayView source);
    /// The next token; End and Fault repeat for ever.
    JsonToken next();
    qsizetype depth() const { return qsizetype(m_inObject.size()); }
    /// Why there is a Fault: one sentence for people, without place.
    QString fault() const { return m_fault; }

    /// The next token by its letters alone, with no grammar: for a piece cut out of a text that is known to be good.
    /// A string without closing quote reaches to the end. \param position moves behind the token. Kind Key is never given.
    static JsonToken scan(QByteArrayView source, qsizetype &position);

private:
    enum class Expects { Value, ValueOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd, Nothing };

    JsonToken failed(qsizetype offset, const QString &reason);
    JsonToken closed(JsonToken token);
    bool accepts(const JsonToken &token) const;
    QString expectation() const;

    QByteArrayView m_source;
    qsizetype m_position = 0;
    std::vector<bool> m_inObject{};
    Expects m_expects = Expects::Value;
    JsonToken m_last{};
    bool m_done = false;
    QString m_fault{};
};

} // namespace countersign
