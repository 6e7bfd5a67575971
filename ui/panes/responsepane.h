// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/latestcalls.h"
#include "ui/panes/findablepane.h"
#include "ui/panes/responsebody.h"

#include <QPointer>
#include <QTimer>

class QTabBar;
class QToolButton;

namespace countersign {

class Actions;
class AnswerCard;
class CopyButton;
class FindBar;
class PaneHead;
class ResponseStatusLine;
class SigningSession;
class TextView;

/// The answer to the last call: status, the body laid out or as received, headers; a refusal or a failure as a card above the body. While
/// there is none: what to press, how long a call has been under way, or that the request was signed and not sent.
class ResponsePane : public FindablePane {
    Q_OBJECT
public:
    using View = ResponseBody::View;

    explicit ResponsePane(QWidget *parent = nullptr);
    /// \param session may be null: nothing is open
    void setSession(SigningSession *session);
    /// Offered where nothing was sent yet.
    void setLatestCalls(const QVector<LatestCall> &calls);
    void setView(View view);
    View view() const { return m_body->view(); }
    /// The text view of Pretty or Raw.
    TextView *body(View view) const { return m_body->text(view); }
    /// The pane is a tab itself: no title, views in a combo box.
    void setCompact(bool compact);

    void find() override;
    void findNext(bool backwards) override;

signals:
    /// Something was done that is worth a line for a moment: "Copied 428 bytes".
    void noticed(const QString &text);
    /// One of the latest calls was chosen.
    void operationWanted(const countersign::OperationId &id);
    /// Of the last call; where it is not in sight.
    void verdictWanted();
    /// The request that was signed and not sent.
    void requestWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Offer { Nothing, Send, Request, Answer, Save };

    QWidget *makeHead();
    void showKeys();
    QString sendSentence() const;
    QString verdictHint() const;
    void watch();
    void fitCard();
    void refresh();
    void showLast();
    void showSending();
    void tick();
    void showNothing();
    void showSigned();
    void showFailure(const Error &error);
    void showResponse(const Response &response);
    void setOffer(Offer offer, const QString &sentence);
    void offerCalls();
    void takeOffer();
    void selectView(int index);
    void enableTools();

    QPointer<SigningSession> m_session{};
    QPointer<Actions> m_actions{}; ///< of the window, from the first showing on
    QVector<LatestCall> m_calls{};
    bool m_showsSigned = false;
    Offer m_offer = Offer::Nothing;
    QTimer m_ticks;

    QTabBar *m_tabs;
    PaneHead *m_head;
    QToolButton *m_find;
    QToolButton *m_save;
    CopyButton *m_copyBody;
    ResponseStatusLine *m_status;
    FindBar *m_findBar;
    AnswerCard *m_card;
    ResponseBody *m_body;
};

} // namespace countersign
