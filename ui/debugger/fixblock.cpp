// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/fixblock.h"

#include "ui/debugger/chiptext.h"
#include "ui/debugger/codelines.h"
#include "ui/theme/stylepainting.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QHash>
#include <QPainter>
#include <QTabBar>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// For the run: who writes Go wants Go everywhere.
QByteArray &chosenLanguage()
{
    static QByteArray id = "python";
    return id;
}

/// A card round the tabs and the code.
class CodeCard final : public Surface {
public:
    CodeCard() : Surface(Token::Base) { }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        paintBox(&painter, rect(), theme.px(8), theme.colour(Token::Base), theme.colour(Token::Line2));
    }
};

} // namespace

QString languageName(const QByteArray &id)
{
    static const QHash<QByteArray, QString> names{{"python", u"Python"_s}, {"java", u"Java"_s}, {"go", u"Go"_s},
                                                  {"php", u"PHP"_s},       {"csharp", u"C#"_s}, {"nodejs", u"Node.js"_s},
                                                  {"shell", u"Shell"_s}};
    return names.value(id, QString::fromLatin1(id));
}

FixBlock::FixBlock(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(TextRole::Strong))
    , m_sentence(new ChipText(TextRole::Body))
    , m_card(new CodeCard)
    , m_tabs(new QTabBar)
    , m_copy(new CopyButton)
    , m_lines(new CodeLines)
    , m_reference(new QWidget)
    , m_address(new ElidedLabel(TextRole::Mono, Token::Text2))
    , m_copyAddress(new CopyButton)
{
    const Theme &theme = Theme::current();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(6));
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(1, 1, 1, 1);
    card->setSpacing(0);
    auto *strip = new Surface(Token::Base);
    strip->setLines(Qt::BottomEdge);
    auto *head = new QHBoxLayout(strip);
    head->setContentsMargins(theme.px(6), theme.px(1), theme.px(6), 1);
    head->addWidget(m_tabs, 1, Qt::AlignBottom);
    head->addWidget(m_copy);
    auto *framed = new QWidget; // the strip's ground must not cover the card's corners
    auto *inset = new QVBoxLayout(framed);
    inset->setContentsMargins(theme.px(3), theme.px(2), theme.px(3), 0);
    inset->addWidget(strip);
    card->addWidget(framed);
    card->addWidget(m_lines);
    column->addWidget(m_card);
    auto *row = new QHBoxLayout(m_reference);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(6));
    auto *word = new PlainLabel(TextRole::Hint, Token::Muted);
    word->setSingleLine();
    word->setText(tr("Vendor's section"));
    row->addWidget(word);
    row->addWidget(m_address);
    row->addWidget(m_copyAddress);
    row->addStretch(1);
    column->addWidget(m_reference);
    m_title->setSingleLine();
    m_sentence->setAccessibleName(tr("Fix"));
    m_tabs->setAccessibleName(tr("Language"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_copy->setSource([this] { return m_code.value(m_tabs->currentIndex()).right; });
    m_copyAddress->setWhat(tr("the address"));
    m_copyAddress->setSource([this] { return m_address->text().toUtf8(); });
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_tabs, &QTabBar::currentChanged, this, &FixBlock::showLanguage);
    connect(m_copy, &CopyButton::copied, this, &FixBlock::copied);
    connect(m_copyAddress, &CopyButton::copied, this, &FixBlock::copied);
}

void FixBlock::setCause(const Cause &cause, const QByteArray &schemeId, int number, bool withCode)
{
    m_title->setText(number > 0 ? tr("Fix %1").arg(number) : tr("Fix"));
    m_sentence->setText(fixSentence(cause, schemeId));
    m_code = withCode ? fixCode(cause, schemeId) : QVector<FixCode>();
    m_card->setVisible(!m_code.isEmpty());
    const QString address = referenceFor(cause, schemeId).toString();
    m_reference->setVisible(!address.isEmpty());
    m_address->setText(address);
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    int chosen = 0;
    for (const FixCode &code : std::as_const(m_code)) {
        const int tab = m_tabs->addTab(languageName(code.language));
        if (code.language == chosenLanguage())
            chosen = tab;
    }
    m_tabs->setCurrentIndex(chosen);
    m_tabs->updateGeometry(); // a tab bar that was never shown does not tell its layout
    if (!m_code.isEmpty()) {
        const QByteArray remembered = chosenLanguage();
        showLanguage(chosen);
        chosenLanguage() = remembered; // what this cause has no lines for stays chosen
    }
}

void FixBlock::setSentence(const QString &sentence)
{
    m_title->setText(tr("Fix"));
    m_sentence->setText({sentence, {}});
    m_card->hide();
    m_reference->hide();
}

void FixBlock::showLanguage(int tab)
{
    if (tab < 0 || tab >= m_code.size())
        return;
    const FixCode &code = m_code[tab];
    chosenLanguage() = code.language;
    m_lines->setCode(code);
    m_lines->setAccessibleName(tr("Fix in %1").arg(languageName(code.language)));
    m_copy->setWhat(tr("the right lines"));
}

} // namespace countersign
