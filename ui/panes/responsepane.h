// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/signing/signaturetrace.h"
#include "core/transport/response.h"
#include "ui/widgets/textlayout.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QStackedLayout;
class QTabBar;
class QTableView;
class QToolButton;

namespace countersign {

class Badge;
class CopyButton;
class FactText;
class FindBar;
class HeaderModel;
class NoteLine;
class NoticeCard;
class PlainLabel;
class ResponseStatus;
class SigningSession;
class TextView;

/// The answer to the last call: status, the body laid out or as received, headers; a refusal or a failure as a card above the body.
class ResponsePane : public QWidget {
    Q_OBJECT
public:
    enum class View { Pretty, Raw, Headers };

    explicit ResponsePane(QWidget *parent = nullptr);
    /// \param session may be null: nothing is open
    void setSession(SigningSession *session);
    void setView(View view);
    View view() const;
    /// Opens the find bar over the body.
    void find();
    /// The text view of Pretty or Raw.
    TextView *body(View view) const { return view == View::Raw ? m_raw : m_pretty; }

signals:
    /// Something was done that is worth a line for a moment: "Copied 428 bytes".
    void noticed(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What was asked when the answer came: the session may have moved on since.
    struct Sent {
        SignatureTrace trace{};
        QVector<ResponseMember> facts{};
        bool isPractice = false;
    };

    QWidget *makeHead();
    QWidget *makeStatusLine();
    QWidget *makeBodyPage();
    void fitStatusLine();
    void fitCard();
    void refresh();
    void showSending();
    void tick();
    void showNothing();
    void showFailure(const Error &error);
    void showResponse(const Response &response);
    void showBody(const Response &response, bool isRefusal);
    void showMasked();
    void setRevealed(bool revealed);
    void fillRaw();
    void selectView(int index);
    void saveBody();
    QByteArray shownBody() const;

    QPointer<SigningSession> m_session{};
    QHash<QObject *, Sent> m_sent{};
    QByteArray m_bytes{};  ///< the body as received
    QByteArray m_source{}; ///< the same as UTF-8 for the views
    QVector<ByteRange> m_masked{};
    QByteArray m_contentType{};
    bool m_rawIsFilled = false;
    QElapsedTimer m_sendingSince{};
    QTimer m_ticks;

    QTabBar *m_tabs;
    QToolButton *m_find;
    QToolButton *m_save;
    CopyButton *m_copyBody;
    QWidget *m_statusLine;
    ResponseStatus *m_status;
    QPushButton *m_cancel;
    PlainLabel *m_idLabel;
    FactText *m_id;
    CopyButton *m_copyId;
    Badge *m_practice;
    FindBar *m_findBar;
    NoteLine *m_layoutNote;
    NoteLine *m_charsetNote;
    NoteLine *m_maskNote;
    QScrollArea *m_cardScroll;
    QWidget *m_cardFrame;
    NoticeCard *m_card;
    QStackedLayout *m_pages;
    PlainLabel *m_empty;
    TextView *m_pretty;
    TextView *m_raw;
    HeaderModel *m_headers;
    QTableView *m_headerTable;
};

} // namespace countersign
