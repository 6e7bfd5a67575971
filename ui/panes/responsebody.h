// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/transport/response.h"
#include "ui/widgets/textlayout.h"

#include <QWidget>

class QStackedLayout;
class QTableView;

namespace countersign {

class EmptyState;
class HeaderModel;
class NoteLine;
class TextView;

/// The body of an answer laid out and as received, and its headers. Secret values are masked until they are shown.
class ResponseBody : public QWidget {
    Q_OBJECT
public:
    enum class View { Pretty, Raw, Headers };

    explicit ResponseBody(QWidget *parent = nullptr);

    /// \param facts which members are secret; none of a refusal
    void setResponse(const Response &response, const QVector<ResponseMember> &facts);
    void clear();
    void showView(View view);
    View view() const { return m_view; }
    TextView *text(View view) const { return view == View::Raw ? m_raw : m_pretty; }
    /// Shown while there is nothing else: `clear` leaves it to the caller what it says.
    EmptyState *empty() const { return m_empty; }
    bool hasBody() const { return !m_bytes.isEmpty(); }
    bool hasAnswer() const { return m_hasAnswer; }
    /// As UTF-8, masked values masked.
    QByteArray shownBytes() const;
    /// Asks for a file and writes the body as received.
    void save();

signals:
    void noticed(const QString &text);

private:
    QWidget *makeHeadersPage();
    void layOut(const QVector<ResponseMember> &facts);
    void showCharset(const DecodedText &text);
    void showMasked();
    void setRevealed(bool revealed);
    void fillRaw();

    bool m_hasAnswer = false;
    View m_view = View::Pretty;
    QByteArray m_bytes{};  ///< as received
    QByteArray m_source{}; ///< the same as UTF-8 for the views
    bool m_isText = true;
    QVector<ByteRange> m_masked{};
    QByteArray m_contentType{};
    bool m_rawIsFilled = false;

    NoteLine *m_layoutNote;
    NoteLine *m_charsetNote;
    NoteLine *m_maskNote;
    QStackedLayout *m_pages;
    EmptyState *m_empty;
    TextView *m_pretty;
    TextView *m_raw;
    HeaderModel *m_headers;
    QTableView *m_headerTable;
};

} // namespace countersign
