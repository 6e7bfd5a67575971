// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sourcerow.h"

#include "ui/dialogs/sourcewords.h"
#include "ui/models/sourcename.h"
#include "ui/theme/style.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace countersign {

using namespace Qt::StringLiterals;

SourceRow::SourceRow(const QString &format, QWidget *parent)
    : Surface(Token::Base, parent)
    , m_format(format)
    , m_name(new PlainLabel(TextRole::Strong))
    , m_facts(new PlainLabel(TextRole::Hint, Token::Text2))
    , m_place(new ElidedLabel(TextRole::Hint, Token::Muted))
    , m_deeds(new QHBoxLayout)
{
    const Theme &theme = Theme::of(this);
    setObjectName(u"source-"_s + format);
    setAccessibleName(sourceName(format));
    setLines(Qt::BottomEdge);
    m_name->setText(sourceName(format));
    m_facts->setText(tr("Nothing is there yet"));
    m_facts->setObjectName(u"facts"_s);
    m_place->setElideMode(Qt::ElideMiddle);
    m_place->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(theme.px(2));
    words->addWidget(m_name);
    words->addWidget(m_facts);
    words->addWidget(m_place);
    m_deeds->setSpacing(theme.px(8));
    m_report = addDeed(u"report"_s, {});
    m_changes = addDeed(u"changes"_s, tr("What changed…"));
    m_rebuild = addDeed(u"rebuild"_s, tr("Build anew"));
    m_remove = addDeed(u"remove"_s, tr("Remove"));
    m_fetch = addDeed(u"fetch"_s, tr("Get all services"));
    setButtonKind(m_fetch, ButtonKind::Primary);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12) + 1);
    layout->setSpacing(theme.px(16));
    layout->addLayout(words, 1);
    layout->addLayout(m_deeds);
    connect(m_report, &QPushButton::clicked, this, &SourceRow::reportRequested);
    connect(m_changes, &QPushButton::clicked, this, &SourceRow::changesRequested);
    connect(m_rebuild, &QPushButton::clicked, this, &SourceRow::rebuildRequested);
    connect(m_remove, &QPushButton::clicked, this, &SourceRow::removeRequested);
    connect(m_fetch, &QPushButton::clicked, this, &SourceRow::fetchRequested);
}

QPushButton *SourceRow::addDeed(const QString &id, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(id + u'-' + m_format);
    button->setAutoDefault(false);
    button->setAccessibleName(text + u", "_s + sourceName(m_format));
    button->hide();
    m_deeds->addWidget(button);
    return button;
}

void SourceRow::offerFetching(const QString &address)
{
    m_fetch->show();
    m_place->setText(address);
    m_place->show();
}

void SourceRow::setStored(const StoredCatalogue &stored, const QDateTime &now)
{
    const bool isUsable = stored.origin.has_value();
    QString facts;
    if (isUsable) {
        const ImportReport &report = stored.origin->report;
        facts = tr("%Ln operation(s)", nullptr, int(report.operations)) + u" · "_s + ageWords(stored.origin->importedAt, now) + u" · "_s
            + QLocale().formattedDataSize(stored.sizeBytes, 0, QLocale::DataSizeSIFormat);
        m_report->setText(tr("Report: %Ln line(s)", nullptr, int(report.notes.size())));
        m_report->setAccessibleName(m_report->text() + u", "_s + sourceName(m_format));
        m_report->setVisible(!report.notes.isEmpty());
        m_fetch->setText(tr("Get what is newer"));
    } else {
        facts = stored.origin.error().message;
        m_facts->setColour(Token::Warn);
    }
    m_facts->setText(facts);
    m_changes->setVisible(isUsable && !stored.formerPath.isEmpty());
    m_rebuild->setVisible(!stored.source.isEmpty());
    m_remove->show();
    if (!isUsable && !stored.source.isEmpty() && !m_fetch->isVisibleTo(this))
        setButtonKind(m_rebuild, ButtonKind::Primary);
    if (m_place->text().isEmpty()) {
        m_place->setText(stored.source);
        m_place->setVisible(!stored.source.isEmpty());
    }
}

void SourceRow::setBusy(bool busy)
{
    for (QPushButton *button : {m_rebuild, m_remove, m_fetch})
        button->setEnabled(!busy);
}

} // namespace countersign
