// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/proofblock.h"

#include "ui/debugger/chiptext.h"
#include "ui/theme/stylepainting.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/surface.h"

#include <QGridLayout>
#include <QLocale>
#include <QPainter>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowBelow = 560;

enum Column { LabelColumn, ValueColumn, WordColumn, CopyColumn };

/// "Computed with TimeStamp signed": with a frame round the name, where the cause has one at hand.
CauseSentence computedWith(const QString &value)
{
    const QString text = ProofBlock::tr("Computed with %1 signed", "a name or value");
    const qsizetype at = text.indexOf(u"%1"_s);
    return {QString(text).replace(u"%1"_s, value), {{at, value.size()}}};
}

/// What was signed, and what is to be signed in its place; empty where a sentence about them says nothing.
std::pair<QString, QString> namesOf(const QVector<Cause> &causes)
{
    constexpr qsizetype longest = 24;
    if (causes.size() != 1)
        return {};
    const Cause &cause = causes.constFirst();
    if (cause.id != "param-name-case" && cause.id != "wrong-method")
        return {};
    const QString wrote = cause.where.value("wrote");
    const QString right = cause.where.value(cause.id == "param-name-case" ? "parameter" : "expected");
    if (wrote.isEmpty() || right.isEmpty() || wrote.size() > longest || right.size() > longest)
        return {};
    return {wrote, right};
}

qsizetype equalLetters(const QByteArray &one, const QByteArray &other)
{
    qsizetype equal = 0;
    for (qsizetype at = 0; at < std::min(one.size(), other.size()); ++at)
        equal += one[at] == other[at];
    return equal;
}

} // namespace

ProofBlock::ProofBlock(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    const Theme &theme = Theme::current();
    m_grid->setContentsMargins(theme.px(15), theme.px(9), theme.px(9), theme.px(9));
    m_grid->setHorizontalSpacing(theme.px(10));
    m_grid->setVerticalSpacing(theme.px(4));
    m_grid->setColumnStretch(ValueColumn, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ProofBlock::setProof(const Diagnosis &diagnosis, const Diagnosis::Explanation *explanation)
{
    clear();
    const QByteArray &observed = diagnosis.observedSignature;
    const QByteArray &expected = diagnosis.expectedSignature;
    const bool isReproduced = explanation && explanation->proof == Diagnosis::Proof::Reproduced;
    const bool isMatch = diagnosis.verdict == Diagnosis::Verdict::Match;
    m_hasContent = !observed.isEmpty() && !expected.isEmpty();
    if (!m_hasContent)
        return;
    addRow({{tr("In the request"), {}}, observed, tr("observed"), tr("Observed signature"), true});
    if (isReproduced || isMatch) {
        const QByteArray &computed = isReproduced ? explanation->signature : expected;
        const qsizetype equal = equalLetters(observed, computed);
        addRelation(true,
                    equal == computed.size()
                        ? tr("equal, %L1 of %L1 characters").arg(equal)
                        : tr("equal, as far as it can be read: %L1 of %L2 characters").arg(equal).arg(computed.size()));
    } else if (observed == expected) {
        addRelation(true, tr("equal: the request is signed rightly"));
    } else {
        addRelation(false, tr("different"));
    }
    const bool isSample = explanation && !explanation->sample.isEmpty();
    const auto [wrote, right] = isReproduced && !isSample ? namesOf(explanation->causes) : std::pair<QString, QString>();
    if (isReproduced) {
        const CauseSentence label = isSample  ? CauseSentence{tr("Computed from the sample's request"), {}}
            : !wrote.isEmpty()                ? computedWith(wrote)
            : explanation->causes.size() == 1 ? CauseSentence{tr("Computed with this mistake"), {}}
                                              : CauseSentence{tr("Computed with these mistakes"), {}};
        addRow({label, explanation->signature, tr("reproduced"), tr("Reproduced signature"), true});
        addLine();
    }
    // Another secret gives another signature: where nothing proves that it was this one, this is not known to be right.
    const bool isCertain = diagnosis.verdict == Diagnosis::Verdict::Mismatch && explanation && !isSample && observed != expected
        && (explanation->causes.isEmpty() || explanation->causes.constFirst().id != "secret-wrong");
    addRow({isSample                   ? CauseSentence{tr("Computed from your request"), {}}
                : !right.isEmpty()     ? computedWith(right)
                : isCertain || isMatch ? CauseSentence{tr("Computed by the rules"), {}}
                                       : CauseSentence{tr("Computed with the secret given"), {}},
            expected, isCertain ? tr("what to send") : tr("computed"), tr("Expected signature"), isMatch});
}

void ProofBlock::clear()
{
    m_placed.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ProofBlock::addRow(const Row &row)
{
    const int line = m_grid->rowCount() + 1;
    auto *label = new ChipText(TextRole::Body, Token::Text2);
    label->setText(row.label);
    label->setFocusPolicy(Qt::NoFocus); // the value beside it takes the focus
    label->setAccessibleName(row.label.text);
    auto *value = new ChipText(TextRole::Mono);
    value->setWrapAnywhere();
    value->setBold(row.isBold);
    value->setSensitive();
    value->setText(QString::fromUtf8(row.signature));
    value->setAccessibleName(row.name);
    auto *word = new PlainLabel(TextRole::Hint, Token::Muted);
    word->setSingleLine();
    word->setText(row.word);
    auto *copy = new CopyButton;
    copy->setWhat(row.name);
    copy->setSensitive(true);
    copy->setSource([signature = row.signature] { return signature; });
    connect(copy, &CopyButton::copied, this, &ProofBlock::copied);
    m_placed.append({label, value, line});
    place(m_placed.constLast());
    m_grid->addWidget(word, line, WordColumn, Qt::AlignVCenter | Qt::AlignRight);
    m_grid->addWidget(copy, line, CopyColumn, Qt::AlignVCenter);
}

void ProofBlock::addRelation(bool isEqual, const QString &sentence)
{
    const Theme &theme = Theme::current();
    auto *relation = new QWidget;
    auto *row = new QHBoxLayout(relation);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(6));
    auto *icon = new IconLabel(isEqual ? u"equal"_s : u"close"_s, theme.px(14));
    icon->setColour(isEqual ? Token::Ok : Token::Bad);
    auto *words = new PlainLabel(TextRole::Hint, isEqual ? Token::Ok : Token::Bad);
    QFont bold = words->font();
    bold.setWeight(QFont::DemiBold);
    words->setFont(bold);
    words->setText(sentence);
    relation->setMinimumHeight(words->heightForWidth(QWIDGETSIZE_MAX)); // the fonts that stand in for Chinese are taller than the theme's
    row->addWidget(icon);
    row->addWidget(words, 1);
    m_placed.append({nullptr, relation, m_grid->rowCount()});
    place(m_placed.constLast());
}

void ProofBlock::place(const Placed &placed)
{
    m_grid->removeWidget(placed.value);
    const int first = m_isNarrow ? LabelColumn : ValueColumn;
    const int end = placed.label ? WordColumn : CopyColumn + 1;
    m_grid->addWidget(placed.value, placed.line, first, 1, end - first); // centres itself: an alignment would take its hint for its height
    if (!placed.label)
        return;
    m_grid->removeWidget(placed.label);
    placed.label->setMaximumWidth(m_isNarrow ? QWIDGETSIZE_MAX : Theme::current().px(230));
    if (m_isNarrow)
        m_grid->addWidget(placed.label, placed.line - 1, LabelColumn, 1, CopyColumn + 1);
    else
        m_grid->addWidget(placed.label, placed.line, LabelColumn);
}

void ProofBlock::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < Theme::current().px(narrowBelow);
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    for (const Placed &placed : std::as_const(m_placed))
        place(placed);
    updateGeometry();
}

void ProofBlock::addLine()
{
    const Theme &theme = Theme::current();
    auto *line = new Surface(Token::Base);
    line->setLines(Qt::TopEdge);
    line->setFixedHeight(theme.px(1));
    m_grid->addWidget(line, m_grid->rowCount(), LabelColumn, 1, 4);
}

void ProofBlock::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paintBox(&painter, rect(), theme.px(8), theme.colour(Token::Base), theme.colour(Token::Line2));
}

} // namespace countersign
