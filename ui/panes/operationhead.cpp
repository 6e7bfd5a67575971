// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/operationhead.h"

#include "core/base/language.h"
#include "ui/editors/notelabel.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/schemecombo.h"
#include "ui/widgets/unseenlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Where there is nothing to choose, there is no control.
void fill(QComboBox *combo, QLabel *label, const QVector<QByteArray> &ids, const QByteArray &current)
{
    const QSignalBlocker quiet(combo);
    combo->clear();
    for (const QByteArray &id : ids)
        combo->addItem(QString::fromLatin1(id), id);
    combo->setCurrentIndex(int(ids.indexOf(current)));
    combo->setVisible(ids.size() > 1);
    label->setVisible(ids.size() > 1);
}

} // namespace

OperationHead::OperationHead(SigningSession &session, QWidget *parent)
    : Surface(Token::Base, parent)
    , m_session(session)
    , m_titleLine(new QHBoxLayout)
    , m_name(new ElidedLabel(TextRole::Title, Token::Text, this))
    , m_effect(new Badge(effectBadge(OperationEffect::Read, false), this))
    , m_deprecated(new ElidedLabel(TextRole::Badge, Token::Warn, this))
    , m_description(new NoteLabel(TextRole::Body, Token::Text2, this))
    , m_service(new ElidedLabel(TextRole::Hint, Token::Muted, this))
    , m_methodLabel(new NoteLabel(TextRole::Hint, Token::Muted, this))
    , m_formatLabel(new NoteLabel(TextRole::Hint, Token::Muted, this))
    , m_algorithmLabel(new NoteLabel(TextRole::Hint, Token::Muted, this))
    , m_method(makeCombo<QComboBox>(m_methodLabel))
    , m_format(makeCombo<QComboBox>(m_formatLabel))
    , m_scheme(makeCombo<SchemeCombo>(new UnseenLabel(tr("Scheme"), nullptr, this)))
    , m_algorithm(makeCombo<QComboBox>(m_algorithmLabel))
{
    const Theme &theme = Theme::of(this);
    setLines(Qt::BottomEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(8));
    column->setSpacing(theme.px(2));
    m_titleLine->setSpacing(theme.px(8));
    m_titleLine->addWidget(m_name);
    m_titleLine->addWidget(m_effect);
    m_titleLine->addWidget(m_deprecated);
    m_titleLine->addStretch(1);
    m_methodLabel->setText(tr("Method"));
    m_method->setAccessibleName(tr("Method"));
    m_method->setObjectName(u"Method"_s);
    m_titleLine->addWidget(m_methodLabel);
    m_titleLine->addWidget(m_method);
    column->addLayout(m_titleLine);
    column->addWidget(m_description);
    auto *serviceLine = new QHBoxLayout;
    serviceLine->setSpacing(theme.px(6));
    serviceLine->addWidget(m_service, 1);
    m_formatLabel->setText(tr("Format"));
    m_format->setAccessibleName(tr("Format"));
    m_scheme->setAccessibleName(tr("Scheme"));
    m_format->setObjectName(u"Format"_s);
    m_scheme->setObjectName(u"Scheme"_s);
    serviceLine->addWidget(m_scheme);
    serviceLine->addWidget(m_formatLabel);
    serviceLine->addWidget(m_format);
    column->addLayout(serviceLine);
    m_algorithm->setAccessibleName(tr("Algorithm"));
    m_algorithmLabel->setText(tr("Algorithm"));
    m_algorithm->setObjectName(u"Algorithm"_s);
    auto *algorithmLine = new QHBoxLayout;
    algorithmLine->setSpacing(theme.px(6));
    algorithmLine->addStretch(1);
    algorithmLine->addWidget(m_algorithmLabel);
    algorithmLine->addWidget(m_algorithm);
    column->addLayout(algorithmLine);
    m_deprecated->setText(tr("deprecated"));

    connect(&session, &SigningSession::operationChanged, this, &OperationHead::showOperation);
    connect(&session, &SigningSession::targetChanged, this, &OperationHead::showTarget);
    connect(m_method, &QComboBox::activated, this, [this](int index) { m_session.setMethod(m_method->itemData(index).toByteArray()); });
    connect(m_format, &QComboBox::activated, this, [this](int index) { m_session.setFormat(m_format->itemData(index).toByteArray()); });
    connect(m_scheme, &QComboBox::activated, this, [this](int index) { m_session.setScheme(m_scheme->itemData(index).toByteArray()); });
    connect(m_algorithm, &QComboBox::activated, this,
            [this](int index) { m_session.setAlgorithm(m_algorithm->itemData(index).toByteArray()); });
    showOperation();
}

template <class Combo>
Combo *OperationHead::makeCombo(QLabel *label)
{
    auto *combo = new Combo(this);
    label->setWordWrap(false);
    label->setBuddy(combo);
    combo->setFont(Theme::of(this).font(TextRole::Mono));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return combo;
}

void OperationHead::showOperation()
{
    const Operation &operation = m_session.operation();
    m_name->setText(operation.id.name);
    m_effect->setLook(effectBadge(operation.effect, operation.billed));
    m_effect->setVisible(!operation.id.isEmpty());
    m_deprecated->setVisible(operation.deprecated);
    const QString description = operation.description(readsChinese());
    m_description->setText(description);
    m_description->setVisible(!m_isBrief && !description.isEmpty());
    // A line of it stays whole where room is short: the fonts that stand in for Chinese are taller than the theme's.
    m_description->setMinimumHeight(description.isEmpty() ? 0 : m_description->heightForWidth(QWIDGETSIZE_MAX));

    showTarget();
}

void OperationHead::setBrief(bool brief)
{
    m_isBrief = brief;
    m_description->setVisible(!brief && !m_description->text().isEmpty());
}

void OperationHead::showTarget()
{
    const Operation &operation = m_session.operation();
    const Service *service = m_session.service();
    const QString product = service ? service->code.toUpper() : operation.id.product;
    const QByteArray scheme = m_session.schemeId();
    QStringList parts{product, operation.id.version};
    showSchemes();
    if (m_scheme->isHidden())
        parts.append(QString::fromLatin1(scheme));
    if (operation.methods.size() == 1)
        parts.append(QString::fromLatin1(operation.methods.constFirst()));
    parts.removeAll(QString());
    m_service->setText(parts.join(u" · "_s));
    fill(m_method, m_methodLabel, operation.methods, m_session.method());
    fill(m_format, m_formatLabel, operation.formats, m_session.format());
    m_format->setMinimumWidth(m_method->sizeHint().width()); // they stand above each other
    m_method->setMinimumWidth(m_format->sizeHint().width());
}

void OperationHead::showSchemes()
{
    m_scheme->setChoices(m_session.schemeChoices(), m_session.schemeId());
    const QVector<QByteArray> algorithms = m_session.algorithms();
    fill(m_algorithm, m_algorithmLabel, algorithms, m_session.algorithm());
    // An algorithm alone needs its scheme beside it.
    m_scheme->setVisible(m_scheme->count() > 1 || algorithms.size() > 1);
}

} // namespace countersign
