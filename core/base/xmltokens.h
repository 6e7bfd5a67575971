// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>

#include <vector>

namespace countersign {

/// A token of XML as it stands in the source: offset and length in bytes, brackets included, entities not resolved.
struct XmlToken {
    enum class Kind {
        Declaration, ///< `<?…?>`
        Doctype,     ///< `<!DOCTYPE …>`, never read further
        Comment,
        CData,
        StartTag,
        EndTag,
        EmptyTag, ///< `<a/>`
        Text,     ///< everything between two tags, blanks too
        End,
        Fault
    };
    Kind kind = Kind::End;
    qsizetype offset = 0;
    qsizetype length = 0;

    bool operator==(const XmlToken &) const = default;
};

/// Reads XML token by token over bytes that stay where they are. Checks what laying out needs: tags close in order and one element holds all.
/// Entities are neither resolved nor expanded, nothing is loaded. No recursion.
class COUNTERSIGN_CORE XmlTokens {
    Q_DECLARE_TR_FUNCTIONS(countersign::XmlTokens)

public:
    /// \p source outlives the reader.
    explicit XmlTokens(QByteArrayView source);
    /// The next token; End and Fault repeat for ever.
    XmlToken next();
    qsizetype depth() const { return qsizetype(m_open.size()); }
    QString fault() const { return m_fault; }

    /// The next token by its letters alone. \param position moves behind the token. A token that does not end is a Fault.
    static XmlToken scan(QByteArrayView source, qsizetype &position);
    /// The element's name in a start, end or empty tag.
    static QByteArrayView tagName(QByteArrayView tag);

private:
    XmlToken failed(qsizetype offset, const QString &reason);

    QByteArrayView m_source;
    qsizetype m_position = 0;
    std::vector<QByteArrayView> m_open{};
    bool m_hadRoot = false;
    bool m_done = false;
    XmlToken m_last{};
    QString m_fault{};
};

} // namespace countersign
