// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"
#include "ui/widgets/accessibletext.h"

#include <QWidget>

namespace countersign {

/// "14 ms", "1.2 s", "2 min 5 s".
QString durationText(qint64 milliseconds);
/// "512 B", "4.1 kB", "12.3 MB": thousands, as networks count.
QString sizeText(qint64 bytes);

/// What became of a call in one line: a badge by class with shape and word, time, size. Screen readers get it as one text.
class ResponseStatus : public QWidget, public AccessibleTextSource {
    Q_OBJECT
public:
    enum class Outcome { None, Sending, Ok, ClientError, ServerError, NoAnswer, Cancelled, Signed };

    explicit ResponseStatus(QWidget *parent = nullptr);
    /// \param word the badge's: `200 OK`, `400 SignatureDoesNotMatch`, "no answer" \param facts time and size
    void setStatus(Outcome outcome, const QString &word, const QStringList &facts);
    Outcome outcome() const { return m_outcome; }
    /// The badge's word; empty while there is nothing to say.
    QString word() const { return m_outcome == Outcome::None ? QString() : m_word; }
    struct Look {
        QString icon{};
        Token colour = Token::Text2;
        Token ground = Token::Well;
    };
    Look look() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString accessibleText() const override;

signals:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int badgeWidth() const;
    int factsWidth() const;

    Outcome m_outcome = Outcome::None;
    QString m_word{};
    QStringList m_facts{};
};

} // namespace countersign
