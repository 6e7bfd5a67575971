// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

namespace countersign {

class HairSplitter;
class ResponsePane;
class SignaturePane;
class SigningSession;

/// The right side of the window: the response above the signature, or beside it where there is room and the person wants it.
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
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void noticed(const QString &text);
    void moved(); ///< a handle, by hand

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    HairSplitter *m_splitter;
    ResponsePane *m_response;
    SignaturePane *m_signature;
    bool m_wantsBeside = false;
    QMap<Qt::Orientation, QByteArray> m_states{}; ///< sizes above each other and side by side
};

} // namespace countersign
