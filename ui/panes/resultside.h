// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QStackedWidget;

namespace countersign {

class BadgeTabBar;
class HairSplitter;
class PaneHead;
class ResponsePane;
class ResponseStatus;
class SignaturePane;
class SigningSession;
class Surface;

/// The right side of the window: the response above the signature, or beside it where there is room and the person wants it. Folded, both are
/// tabs of one row; the form can join them.
class ResultSide : public QWidget {
    Q_OBJECT
public:
    explicit ResultSide(QWidget *parent = nullptr);
    ~ResultSide() override;

    /// Null: nothing is open.
    void setSession(SigningSession *session);
    /// Wanted side by side; it comes true from a width on at which both can be read. \returns whether it is so now
    bool setBeside(bool beside);
    ResponsePane *response() const { return m_response; }
    SignaturePane *signature() const { return m_signature; }
    /// Response and signature as tabs.
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    /// Folded: makes \p form the first tab and shows it. Null gives it back: it has no parent then.
    void setForm(QWidget *form);
    /// To the next difference of the verdict, which comes to the front; false when there is none.
    bool walkDifferences(bool backwards);
    /// Which views are in front, for a side made anew.
    QVector<int> views() const;
    void setViews(const QVector<int> &views);
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void noticed(const QString &text);
    void moved(); ///< a handle, by hand

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Page { Form, Response, Signature };

    void arrange();
    void fillTabs();
    void showTab(int index);
    void showBadge();
    void showAnswer();
    void showVerdict();
    Page page(int index) const { return m_form ? Page(index) : Page(index + 1); }
    int tab(Page page) const { return m_form ? int(page) : int(page) - 1; }

    Surface *m_row;
    BadgeTabBar *m_tabs;
    QStackedWidget *m_heads; ///< of the panes, while they are tabs
    QStackedWidget *m_pages;
    HairSplitter *m_splitter;
    ResponsePane *m_response;
    SignaturePane *m_signature;
    ResponseStatus *m_status;
    PaneHead *m_responseHead;
    PaneHead *m_signatureHead;
    QWidget *m_form = nullptr;
    SigningSession *m_session = nullptr;
    Page m_front = Page::Signature;
    bool m_wantsBeside = false;
    QMap<Qt::Orientation, QByteArray> m_states{}; ///< sizes above each other and side by side
    bool m_folded = false;
    bool m_isAwaiting = false; ///< a call is under way, and its page came to the front when it left
};

} // namespace countersign
