// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tracestepmodel.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QLabel;
class QMenu;
class QScrollArea;
class QStackedLayout;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace countersign {

class CopyButton;
class ElidedLabel;
class FactStrip;
class NoticeCard;
class OriginLegend;
class PlainLabel;
class SigningSession;
class StepCard;
class TracedBytesView;

/// The signature of the open operation: its steps, live, and the request as it goes out. Bytes of the focused field are lit in every step;
/// a click on bytes focuses what caused them.
class SignaturePane : public QWidget {
    Q_OBJECT
public:
    enum class View { Trace, Request };

    explicit SignaturePane(QWidget *parent = nullptr);
    /// \param session may be null: nothing is open
    void setSession(SigningSession *session);
    void setView(View view);
    View view() const;
    /// Null when there is no such step now.
    StepCard *card(const QByteArray &stepId) const;
    /// Opens the step, scrolls to it and gives it the focus.
    void showStep(const QByteArray &stepId);
    /// Opens the menu of forms in which the request can be copied.
    void openCopyMenu();

signals:
    /// Something was done that is worth a line for a moment: "Copied 428 bytes".
    void noticed(const QString &text);

private:
    QWidget *makeHead();
    QWidget *makeTracePage();
    QWidget *makeRequestPage();
    void refresh();
    void refreshStrip();
    void refreshCards(const QVector<TraceStepContent> &contents);
    void refreshNotice();
    void applyFocus();
    void goTo(const Origin &origin);
    void fillCopyMenu();
    void copyExport(const QByteArray &exporterId);
    void addNote(QMenu *menu, const QString &text);
    void addCopy(QMenu *menu, const QString &title, const QByteArray &stepId);
    StepCard *makeCard(const QByteArray &stepId);

    QPointer<SigningSession> m_session{};
    QTabBar *m_tabs;
    QToolButton *m_copyAs;
    QMenu *m_copyMenu;
    FactStrip *m_strip;
    OriginLegend *m_legend;
    QStackedLayout *m_pages;
    QWidget *m_content;
    PlainLabel *m_empty;
    QScrollArea *m_scroll;
    QWidget *m_steps;
    QVBoxLayout *m_column;
    NoticeCard *m_notice;
    TracedBytesView *m_request;
    ElidedLabel *m_requestLine;
    CopyButton *m_requestCopy;
    bool m_requestMasked = false;
    QVector<StepCard *> m_cards{};
    QHash<QByteArray, bool> m_openByHand{}; ///< what the person folded or opened stays so
};

} // namespace countersign
