// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/responsebody.h"

#include "ui/models/headermodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/jsonlayout.h"
#include "ui/widgets/noteline.h"
#include "ui/widgets/responsestatus.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/textview.h"
#include "ui/widgets/xmllayout.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QSaveFile>
#include <QShortcut>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

enum Page { EmptyPage, PrettyPage, RawPage, HeadersPage };

/// The body as UTF-8 for the views. Bytes that claim to be UTF-8 stay as they are: what is no text shows as `\xNN`.
QByteArray viewSource(const Response &response)
{
    if (response.text.charset.isEmpty() || response.text.charset.compare("UTF-8", Qt::CaseInsensitive) == 0)
        return response.body.startsWith("\xEF\xBB\xBF") ? response.body.mid(3) : response.body;
    return response.text.text.toUtf8();
}

enum class BodyKind { Json, Xml, Other };

BodyKind bodyKind(QByteArrayView source, const QByteArray &contentType)
{
    const auto first = std::find_if(source.begin(), source.end(), [](char c) { return c != ' ' && c != '\t' && c != '\n' && c != '\r'; });
    const char start = first == source.end() ? '\0' : *first;
    if (start == '{' || start == '[' || contentType.contains("json"))
        return BodyKind::Json;
    if (start == '<' && !contentType.contains("html"))
        return BodyKind::Xml;
    return BodyKind::Other;
}

/// Pictures, archives and the like: many control characters near the beginning.
bool looksLikeText(QByteArrayView bytes)
{
    const QByteArrayView begin = bytes.first(std::min<qsizetype>(bytes.size(), 8192));
    const auto controls = std::count_if(begin.begin(), begin.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1b';
    });
    return controls * 20 <= begin.size();
}

} // namespace

ResponseBody::ResponseBody(QWidget *parent)
    : QWidget(parent)
    , m_layoutNote(new NoteLine)
    , m_charsetNote(new NoteLine)
    , m_maskNote(new NoteLine)
    , m_pages(new QStackedLayout)
    , m_empty(new EmptyState)
    , m_pretty(new TextView)
    , m_raw(new TextView)
    , m_headers(new HeaderModel(this))
    , m_headerTable(new QTableView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    for (NoteLine *note : {m_layoutNote, m_charsetNote, m_maskNote})
        column->addWidget(note);
    auto *page = new Surface(Token::Base);
    page->setLayout(m_pages);
    column->addWidget(page, 1);
    m_pretty->setAccessibleName(tr("Response body"));
    m_raw->setAccessibleName(tr("Response body as received")); // two controls of one name would be one too many to find
    for (QWidget *view : std::initializer_list<QWidget *>{m_empty, m_pretty, m_raw, makeHeadersPage()})
        m_pages->addWidget(view);
    for (QWidget *view : {m_pages->widget(EmptyPage), m_pages->widget(HeadersPage)}) // out of sight they must not ask for room
        view->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    connect(m_maskNote, &NoteLine::pressed, this, [this] { setRevealed(!m_pretty->isRevealed()); });
    for (TextView *view : {m_pretty, m_raw})
        connect(view, &TextView::copied, this, [this](qsizetype bytes) { emit noticed(copiedText(bytes)); });
}

QWidget *ResponseBody::makeHeadersPage()
{
    m_headerTable->setModel(m_headers);
    m_headerTable->setAccessibleName(tr("Response headers"));
    m_headerTable->setShowGrid(false);
    m_headerTable->setFrameShape(QFrame::NoFrame);
    m_headerTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_headerTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_headerTable->setTabKeyNavigation(false);
    m_headerTable->verticalHeader()->hide();
    m_headerTable->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_headerTable->horizontalHeader()->setStretchLastSection(true);
    m_headerTable->horizontalHeader()->hide();
    m_headerTable->setFont(Theme::current().font(TextRole::Mono));
    connect(&Theme::current(), &Theme::changed, this, [this] { m_headerTable->setFont(Theme::current().font(TextRole::Mono)); });
    auto *copy = new QShortcut(QKeySequence::Copy, m_headerTable, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] {
        QList<int> rows;
        for (const QModelIndex &index : m_headerTable->selectionModel()->selectedRows())
            rows.append(index.row());
        std::sort(rows.begin(), rows.end());
        const QByteArray text = m_headers->text(rows).toUtf8();
        copyToClipboard(text);
        emit noticed(copiedText(text.size()));
    });
    auto *page = new QWidget;
    auto *row = new QVBoxLayout(page);
    row->setContentsMargins(Theme::current().px(12), Theme::current().px(6), 0, 0);
    row->addWidget(m_headerTable);
    return page;
}

void ResponseBody::clear()
{
    m_hasAnswer = false;
    m_bytes.clear();
    m_source.clear();
    m_masked.clear();
    for (NoteLine *note : {m_layoutNote, m_charsetNote, m_maskNote})
        note->setNote({});
    m_headers->setHeaders({});
    m_pretty->setContent({});
    m_raw->setContent({});
    showView(m_view);
}

void ResponseBody::setResponse(const Response &response, const QVector<ResponseMember> &facts)
{
    m_hasAnswer = true;
    m_bytes = response.body;
    m_source = viewSource(response);
    m_contentType = headerValue(response, "Content-Type").toLower();
    m_isText = looksLikeText(m_source);
    m_headers->setHeaders(response.headers);
    m_headerTable->resizeColumnToContents(HeaderModel::Name);
    layOut(facts);
    m_rawIsFilled = false;
    m_raw->setContent({});
    showCharset(response.text);
    showMasked();
    m_empty->setChoices({}, {});
    if (m_bytes.isEmpty())
        m_empty->setSentence(tr("The answer has no body"));
    else if (!m_isText)
        m_empty->setSentence(tr("The body is no text: %1 of %2").arg(sizeText(m_bytes.size()), QString::fromLatin1(m_contentType)),
                             tr("Save body…"));
    showView(m_view);
}

void ResponseBody::layOut(const QVector<ResponseMember> &facts)
{
    const BodyKind kind = bodyKind(m_source, m_contentType);
    QString note;
    TextLayout pretty;
    if (kind == BodyKind::Other || m_source.isEmpty() || !m_isText) {
        pretty = plainLayout(m_source);
    } else if (Result<TextLayout> made = kind == BodyKind::Json ? jsonLayout(m_source, facts) : xmlLayout(m_source, facts)) {
        pretty = std::move(*made);
    } else {
        pretty = plainLayout(m_source);
        note = tr("This is no complete %1, so it is shown as received: %2, at %3.")
                   .arg(kind == BodyKind::Json ? u"JSON"_s : u"XML"_s, made.error().message, made.error().subject);
    }
    if (kind != BodyKind::Json && pretty.syntax == TextLayout::Syntax::Plain && holdsPrivateKey(m_source))
        pretty.masked = {{0, m_source.size()}};
    m_masked = pretty.masked;
    m_pretty->setContent(std::move(pretty));
    m_layoutNote->setNote(note);
}

void ResponseBody::showCharset(const DecodedText &text)
{
    const QString charset = text.charset.isEmpty() ? u"UTF-8"_s : QString::fromLatin1(text.charset);
    QString note;
    if (!m_isText || m_bytes.isEmpty())
        note.clear();
    else if (text.lossy)
        note = tr("Some bytes are no %1 text and are marked below. Save keeps the body as received.").arg(charset);
    else if (charset.compare(u"UTF-8"_s, Qt::CaseInsensitive) != 0)
        note = tr("Decoded as %1").arg(charset);
    m_charsetNote->setNote(note);
}

void ResponseBody::showMasked()
{
    if (m_masked.isEmpty())
        return m_maskNote->setNote({});
    const bool revealed = m_pretty->isRevealed();
    const QString count = m_masked.size() == 1 ? tr("1 secret value") : tr("%1 secret values").arg(m_masked.size());
    m_maskNote->setNote(revealed ? tr("%1 in sight").arg(count) : tr("%1 masked").arg(count), revealed ? tr("Mask") : tr("Show"));
}

void ResponseBody::setRevealed(bool revealed)
{
    m_pretty->setRevealed(revealed);
    m_raw->setRevealed(revealed);
    showMasked();
}

/// Made when it is first looked at.
void ResponseBody::fillRaw()
{
    if (m_rawIsFilled)
        return;
    m_rawIsFilled = true;
    TextLayout raw = plainLayout(m_source);
    raw.masked = m_masked;
    m_raw->setContent(std::move(raw));
    m_raw->setRevealed(m_pretty->isRevealed());
}

void ResponseBody::showView(View view)
{
    m_view = view;
    if (!m_hasAnswer || (view != View::Headers && m_bytes.isEmpty()) || (view == View::Pretty && !m_isText)) {
        m_pages->setCurrentIndex(EmptyPage);
        return;
    }
    if (view == View::Raw)
        fillRaw();
    m_pages->setCurrentIndex(view == View::Pretty ? PrettyPage : view == View::Raw ? RawPage : HeadersPage);
}

QByteArray ResponseBody::shownBytes() const
{
    if (m_masked.isEmpty() || m_pretty->isRevealed())
        return m_source;
    TextLayout raw = plainLayout(m_source);
    raw.masked = m_masked;
    return raw.text(0, qsizetype(raw.lines.size()) - 1, false);
}

void ResponseBody::save()
{
    const QString suffix = m_contentType.contains("xml") ? u"xml"_s
        : m_contentType.contains("json")                 ? u"json"_s
        : m_isText                                       ? u"txt"_s
                                                         : u"bin"_s;
    auto *dialog = new QFileDialog(this, tr("Save response body"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"response."_s + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes = m_bytes](const QString &path) {
        QSaveFile file(path);
        const bool saved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        emit noticed(saved ? tr("Saved %1 bytes to %2").arg(QLocale().toString(bytes.size()), path)
                           : tr("The file could not be written: %1. %2").arg(path, file.errorString()));
    });
    dialog->open();
}

} // namespace countersign
