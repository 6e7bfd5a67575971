// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keychainline.h"

#include "core/credentials/keychainwatch.h"
#include "core/credentials/storewords.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/wrappedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace countersign {

using namespace Qt::StringLiterals;

KeychainLine::KeychainLine(KeychainWatch &watch, QWidget *parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_icon(new IconLabel(u"lock"_s, Theme::of(this).px(16), this))
    , m_words(new WrappedLabel(this))
    , m_again(new QPushButton(icon(u"refresh"_s), tr("Check again"), this))
{
    const Theme &theme = Theme::of(this);
    m_words->setObjectName(u"keychainState"_s);
    m_words->setFont(theme.font(TextRole::Hint));
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setTextFormat(Qt::PlainText);
    m_again->setObjectName(u"checkKeychain"_s);
    m_again->setAccessibleName(tr("Check the keychain again"));
    m_again->setAutoDefault(false);
    setButtonKind(m_again, ButtonKind::Flat);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(8));
    layout->addWidget(m_icon);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_again);
    connect(m_again, &QPushButton::clicked, &watch, &KeychainWatch::check);
    connect(&watch, &KeychainWatch::changed, this, &KeychainLine::showState);
    if (!watch.state())
        watch.check();
    showState();
}

void KeychainLine::showState()
{
    const auto state = m_watch.state();
    m_again->setEnabled(!m_watch.isAsking() || state == StoreState::Slow);
    if (!state) {
        m_icon->setIcon(u"lock"_s);
        m_icon->setColour(Token::Muted);
        m_words->setText(tr("Asking the keychain: %1").arg(m_watch.store().name()));
        return;
    }
    const bool works = state == StoreState::Working;
    m_icon->setIcon(works ? u"ok"_s : state == StoreState::Slow ? u"clock"_s : state == StoreState::Locked ? u"lock"_s : u"triangle"_s);
    m_icon->setColour(works ? Token::Ok : state == StoreState::Denied ? Token::Bad : Token::Warn);
    const StoreWords words = storeWords(*state, m_watch.store().name());
    m_words->setText(tr("%1. %2.").arg(words.what, words.todo));
    m_words->setAccessibleName(m_words->text());
}

} // namespace countersign
