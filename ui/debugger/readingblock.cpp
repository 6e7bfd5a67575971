// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/readingblock.h"

#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStringListModel>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSentences = 8;
constexpr int shownRequests = 5;

/// The list's row for one of several requests.
QString requestLine(const Reading &reading)
{
    const ObservedRequest &request = *reading.request;
    QString action;
    for (const auto &[name, value] : decodedPairs(request.query())) {
        if (name == "Action")
            action = QString::fromUtf8(value);
    }
    if (action.isEmpty())
        action = QString::fromUtf8(request.path());
    QStringList parts{QString::fromUtf8(request.method + ' ' + request.host).trimmed(), action};
    if (reading.status > 0)
        parts.append(QString::number(reading.status));
    return parts.join(u" · "_s);
}

} // namespace

ReadingBlock::ReadingBlock(const SchemeRegistry &schemes, QWidget *parent)
    : QWidget(parent)
    , m_choice(new QWidget(this))
    , m_choiceTitle(new PlainLabel(TextRole::Hint, Token::Text2, m_choice))
    , m_list(new QListView(m_choice))
    , m_rows(new QStringListModel(this))
    , m_sentencesHolder(new QWidget(this))
    , m_sentences(new QVBoxLayout(m_sentencesHolder))
    , m_schemeRow(new QWidget(this))
    , m_scheme(new QComboBox(m_schemeRow))
    , m_form(new QPushButton(tr("Open as a form"), m_schemeRow))
    , m_formHint(new PlainLabel(TextRole::Hint, Token::Muted, this))
{
    const Theme &theme = Theme::of(this);
    for (const auto &scheme : schemes.schemes()) {
        if (const QByteArray id = scheme->info().id; id != "none" && id != "huawei-token") // nothing is computed by those two
            m_schemes.append(id);
    }
    m_list->setModel(m_rows);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Requests"));
    m_list->setFont(theme.font(TextRole::Hint));
    m_list->setFixedHeight(shownRequests * theme.px(22) + theme.px(4));
    auto *choice = new QVBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, theme.px(4));
    choice->setSpacing(theme.px(4));
    choice->addWidget(m_choiceTitle);
    choice->addWidget(m_list);
    m_sentences->setContentsMargins(0, 0, 0, 0);
    m_sentences->setSpacing(theme.px(4));
    auto *label = new PlainLabel(TextRole::Hint, Token::Text2);
    label->setText(tr("Scheme"));
    label->setSingleLine();
    label->setBuddy(m_scheme);
    m_scheme->setFont(theme.font(TextRole::Mono));
    m_scheme->setAccessibleName(tr("Scheme"));
    m_scheme->setObjectName(u"scheme"_s);
    auto *row = new QHBoxLayout(m_schemeRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(8));
    row->addWidget(label);
    row->addWidget(m_scheme);
    row->addStretch(1);
    row->addWidget(m_form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(6));
    column->addWidget(m_choice);
    column->addWidget(m_sentencesHolder);
    column->addWidget(m_schemeRow);
    column->addWidget(m_formHint);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &chosen) {
        if (!m_isShowing && chosen.isValid() && chosen.row() < m_requests.size())
            emit requestChosen(m_requests.at(chosen.row()));
    });
    connect(m_scheme, &QComboBox::activated, this, [this](int index) { emit schemeChosen(m_scheme->itemData(index).toByteArray()); });
    connect(m_form, &QPushButton::clicked, this, &ReadingBlock::formWanted);
    clear();
}

void ReadingBlock::clear()
{
    m_requests.clear();
    hide();
}

void ReadingBlock::setReading(const PastedCase &given, const QString &whyNoForm)
{
    showRequests(given);
    showSentences(meantPart(given));
    showScheme(given);
    const bool hasRequest = meantRequest(given) != nullptr;
    m_form->setVisible(hasRequest);
    m_form->setEnabled(whyNoForm.isEmpty());
    m_form->setToolTip(plainToolTip(whyNoForm.isEmpty() ? tr("Fills the operation's form with what was sent") : whyNoForm));
    m_form->setAccessibleDescription(whyNoForm);
    m_formHint->setText(whyNoForm);
    m_formHint->setVisible(hasRequest && !whyNoForm.isEmpty());
    show();
}

void ReadingBlock::addSentence(const QString &text, bool isRemark)
{
    const Theme &theme = Theme::of(this);
    auto *row = new QWidget(m_sentencesHolder);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.px(6));
    auto *mark = new IconLabel(isRemark ? u"info"_s : u"ok"_s, theme.px(16), row);
    mark->setColour(isRemark ? Token::Warn : Token::Ok);
    auto *words = new PlainLabel(TextRole::Hint, Token::Text2, row);
    words->setText(text);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addWidget(words, 1);
    m_sentences->addWidget(row);
}

void ReadingBlock::showSentences(const Observation &observation)
{
    while (QLayoutItem *item = m_sentences->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QVector<QPair<QString, bool>> all;
    for (const Reading &reading : observation.readings) {
        all.append({tr("Read: %1").arg(reading.recognised), false});
        for (const Error &remark : reading.remarks)
            all.append({sentence(remark), true});
    }
    for (const Error &remark : observation.remarks)
        all.append({sentence(remark), true});
    const qsizetype shown = all.size() > mostSentences + 1 ? mostSentences : all.size();
    m_remarks.clear();
    for (qsizetype index = 0; index < shown; ++index) {
        addSentence(all.at(index).first, all.at(index).second);
        if (all.at(index).second)
            m_remarks.append(all.at(index).first);
    }
    if (shown < all.size())
        addSentence(tr("And %1 more of the kind").arg(all.size() - shown), true);
}

void ReadingBlock::showRequests(const PastedCase &given)
{
    const QVector<qsizetype> requests = given.pasted.requests();
    const Reading *meant = meantRequest(given);
    const QScopedValueRollback showing(m_isShowing, true);
    m_choice->setVisible(requests.size() > 1);
    QStringList lines;
    int current = 0;
    for (qsizetype index : requests) {
        if (&given.pasted.readings.at(index) == meant)
            current = int(lines.size());
        lines.append(requestLine(given.pasted.readings.at(index)));
    }
    m_requests = requests;
    if (m_rows->stringList() != lines)
        m_rows->setStringList(lines);
    m_choiceTitle->setText(tr("%1 requests: choose the one to examine").arg(requests.size()));
    if (requests.size() > 1) {
        m_list->setCurrentIndex(m_rows->index(current));
        m_list->setFixedHeight(int(qMin<qsizetype>(requests.size(), shownRequests)) * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    }
}

void ReadingBlock::showScheme(const PastedCase &given)
{
    const Observation part = meantPart(given);
    const bool hasAny = part.request() || !part.stringToSign().isEmpty() || !part.canonicalRequest().isEmpty();
    m_schemeRow->setVisible(hasAny);
    const QSignalBlocker quiet(m_scheme);
    m_scheme->clear();
    const QByteArray recognised = part.schemeId();
    m_scheme->addItem(recognised.isEmpty() ? tr("unknown") : QString::fromLatin1(recognised), QByteArray());
    for (const QByteArray &id : std::as_const(m_schemes)) {
        if (id != recognised)
            m_scheme->addItem(QString::fromLatin1(id), id);
    }
    const int chosen = given.schemeId.isEmpty() ? 0 : m_scheme->findData(given.schemeId);
    m_scheme->setCurrentIndex(qMax(chosen, 0));
}

} // namespace countersign
