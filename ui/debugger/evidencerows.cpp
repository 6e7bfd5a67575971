// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/evidencerows.h"

#include "ui/debugger/chiptext.h"
#include "ui/debugger/verdictwords.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QLocale>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

enum EvidenceColumn { SignColumn, WhatColumn, FoundColumn, EndColumn };

struct SignLook {
    QString icon{};
    Token colour = Token::Ok;
    QString word{}; ///< for screen readers
};

SignLook lookOfSign(EvidenceRows::Sign sign)
{
    switch (sign) {
    case EvidenceRows::Sign::Equal:
        return {u"equal"_s, Token::Ok, EvidenceRows::tr("equal")};
    case EvidenceRows::Sign::Wrong:
        return {u"close"_s, Token::Bad, EvidenceRows::tr("wrong")};
    case EvidenceRows::Sign::Next:
        break;
    }
    return {u"arrow-right"_s, Token::AccentText, EvidenceRows::tr("next")};
}

/// About the secret: its causes begin so.
bool isOfTheSecret(const Diagnosis::Explanation *shown)
{
    return shown && shown->causes.size() == 1 && shown->causes.constFirst().id.startsWith("secret-");
}

} // namespace

EvidenceRows::EvidenceRows(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    const Theme &theme = Theme::current();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme.px(10));
    m_grid->setVerticalSpacing(theme.px(8));
    m_grid->setColumnStretch(FoundColumn, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void EvidenceRows::setRows(const QVector<Row> &rows)
{
    const Theme &theme = Theme::current();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int index = 0; index < rows.size(); ++index) {
        const Row &row = rows[index];
        const SignLook look = lookOfSign(row.sign);
        auto *icon = new IconLabel(look.icon, theme.px(14));
        icon->setColour(look.colour);
        auto *what = new ChipText(TextRole::Body);
        what->setFocusPolicy(Qt::NoFocus); // what was found of it takes the focus
        what->setText(row.what);
        what->setAccessibleName(row.what);
        auto *found = new ChipText(row.isSignature ? TextRole::Mono : TextRole::Body, Token::Text2);
        if (row.isSignature) {
            found->setWrapAnywhere();
            found->setSensitive();
            found->setColour(row.sign == Sign::Next ? Token::Text : Token::Text2);
            found->setBold(row.sign == Sign::Next);
        }
        found->setText(row.found);
        found->setAccessibleName(!row.isSignature             ? tr("How we know: %1").arg(row.what)
                                     : row.sign == Sign::Next ? tr("Expected signature")
                                                              : tr("Observed signature"));
        found->setAccessibleDescription(row.word.isEmpty() ? look.word : QString(look.word + u", " + row.word));
        auto *word = new PlainLabel(TextRole::Hint, Token::Muted);
        word->setSingleLine();
        word->setText(row.word);
        m_grid->addWidget(icon, index, SignColumn, Qt::AlignVCenter);
        m_grid->addWidget(what, index, WhatColumn);
        m_grid->addWidget(found, index, FoundColumn);
        m_grid->addWidget(word, index, EndColumn, Qt::AlignVCenter | Qt::AlignRight);
    }
}

QVector<EvidenceRows::Row> evidenceOf(const Diagnosis &diagnosis, int explanation, const QVector<ShownStrings> &pairs)
{
    if (pairs.isEmpty() || !pairs.constFirst().wasGiven || !pairs.constFirst().comparison.areEqual())
        return {};
    using Row = EvidenceRows::Row;
    using Sign = EvidenceRows::Sign;
    const ShownStrings &pair = pairs.constFirst();
    const QString size = QLocale().toString(pair.comparison.ours.size());
    QVector<Row> rows;
    rows.append(Row{.sign = Sign::Equal,
                    .what = pair.title,
                    .found = pair.isTheirsAbove() ? EvidenceRows::tr("the program signed the same %1 bytes").arg(size)
                                                  : EvidenceRows::tr("the server’s %1 bytes equal ours, byte for byte").arg(size)});
    if (!pair.isTheirsAbove())
        rows.append(Row{.sign = Sign::Equal,
                        .what = EvidenceRows::tr("Method, path, values"),
                        .found = EvidenceRows::tr("nothing was changed on the way")});
    const auto *shown = explanationAt(diagnosis, explanation);
    const bool isRight = diagnosis.observedSignature == diagnosis.expectedSignature;
    if (!isOfTheSecret(shown) || diagnosis.expectedSignature.isEmpty() || !isRight)
        return rows; // the block of signatures says the rest
    rows.append(Row{.sign = Sign::Wrong,
                    .what = EvidenceRows::tr("Secret as given"),
                    .found = QString::fromUtf8(diagnosis.expectedSignature),
                    .isSignature = true,
                    .word = EvidenceRows::tr("sent, refused")});
    if (!shown->signature.isEmpty())
        rows.append(Row{.sign = Sign::Next,
                        .what = EvidenceRows::tr("Secret, trimmed"),
                        .found = QString::fromUtf8(shown->signature),
                        .isSignature = true,
                        .word = EvidenceRows::tr("not sent yet")});
    return rows;
}

} // namespace countersign
