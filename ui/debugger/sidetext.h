// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/accessibletext.h"

#include <QByteArray>
#include <QWidget>

#include <optional>

namespace countersign {

/// One of two compared strings, whole, for screen readers: it lies over what is painted and shows nothing itself.
class SideText : public QWidget, public AccessibleTextSource {
    Q_OBJECT
public:
    SideText(const QString &name, QWidget *parent) : QWidget(parent)
    {
        provideAccessibleText();
        setAccessibleName(name);
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

    void setBytes(const QByteArray &bytes);
    /// The caret stands at that byte, \p length bytes are selected: the present difference.
    void setPlace(qsizetype offset, qsizetype length);

    QString accessibleText() const override;
    int accessibleCaret() const override;
    std::pair<int, int> accessibleSelection() const override;

private:
    int unitOf(qsizetype offset) const;

    QByteArray m_bytes{};
    mutable std::optional<QString> m_text{}; ///< made when somebody asks: strings may be long
    qsizetype m_offset = 0, m_length = 0;
};

} // namespace countersign
