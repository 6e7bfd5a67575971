// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tracestepmodel.h"
#include "ui/panes/findablepane.h"

#include <QPointer>

#include <optional>

class QStackedLayout;
class QToolButton;

namespace countersign {

class BadgeTabBar;
class ComparePane;
class CopyAsMenu;
class FinalRequestView;
class FindBar;
class PaneHead;
class PlainLabel;
class SigningSession;
class SigningStrip;
class StepCard;
class TraceSteps;

/// The signature of the open operation: its steps, live, and the request as it goes out. Bytes of the focused field are lit in every step;
/// a click on bytes focuses what caused them. After a refusal that has to do with them, the verdict.
class SignaturePane : public FindablePane {
    Q_OBJECT
public:
    enum class View { Trace, Request, Compare };

    explicit SignaturePane(QWidget *parent = nullptr);
    /// \param session may be null: nothing is open
    void setSession(SigningSession *session);
    void setView(View view);
    View view() const;
    /// The pane is a tab itself: no title, views in a combo box.
    void setCompact(bool compact);
    /// Null when there is no such step now.
    StepCard *card(const QByteArray &stepId) const;
    /// Opens the step, scrolls to it and gives it the focus.
    void showStep(const QByteArray &stepId);
    /// Opens the menu of forms to copy in, the last choice first.
    void openCopyMenu();
    /// \param id as `copiedAs` gave it
    void setLastCopy(const QString &id);

    /// The verdict of the last call.
    ComparePane *compare() const { return m_compare; }
    /// Brings the verdict to the front and goes to its next difference; false when there is none.
    bool walkDifferences(bool backwards);

    void find() override;
    void findNext(bool backwards) override;

signals:
    /// Something was done that is worth a line for a moment: "Copied 428 bytes".
    void noticed(const QString &text);
    /// For the settings: in which form something was copied.
    void copiedAs(const QString &id);
    /// Whether there is a verdict, or one is being worked out.
    void verdictShown();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    void refresh();
    void showVerdict();
    void showBadge();
    void applyFocus();
    void goTo(const Origin &origin);
    void selectView(int index);

    QPointer<SigningSession> m_session{};
    BadgeTabBar *m_tabs;
    PaneHead *m_head;
    QToolButton *m_copyAs;
    CopyAsMenu *m_copyMenu;
    FindBar *m_findBar;
    SigningStrip *m_strip;
    QStackedLayout *m_pages;
    QWidget *m_content;
    TraceSteps *m_steps;
    FinalRequestView *m_request;
    ComparePane *m_compare;
    std::optional<View> m_viewBefore{}; ///< the verdict came to the front by itself
};

} // namespace countersign
