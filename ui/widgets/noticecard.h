// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/theme/tokens.h"

#include <QWidget>

class QPushButton;

namespace countersign {

class CopyButton;
class ElidedLabel;
class PlainLabel;

/// What happened, about what, and what to do: a card with a bar at its left edge.
class NoticeCard : public QWidget {
    Q_OBJECT
public:
    enum class Tone { Bad, Warn, Calm };

    struct Content {
        Tone tone = Tone::Bad;
        QString title{};
        QString message{}; ///< literal words of a server, or more about the title; may be empty
        QString about{};
        QString todo{};
        QString link{}; ///< an address a server named: shown as text with a copy button, never opened
    };

    explicit NoticeCard(QWidget *parent = nullptr);
    explicit NoticeCard(const Error &error, QWidget *parent = nullptr);
    void setContent(const Content &content);
    const Content &content() const { return m_content; }
    /// A button at the card's foot, beside those added before; the card keeps it. Where all of them are hidden, they take no room.
    QPushButton *addDeed(const QString &text = {});
    /// The three parts of \p error in the card's places.
    static Content contentOf(const Error &error, Tone tone = Tone::Bad);

signals:
    void copied(qsizetype bytes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Token toneToken() const;

    Content m_content{};
    PlainLabel *m_title;
    PlainLabel *m_message;
    PlainLabel *m_about;
    PlainLabel *m_todo;
    ElidedLabel *m_link;
    CopyButton *m_copyLink;
    QWidget *m_deeds = nullptr; ///< null while there is none
};

} // namespace countersign
