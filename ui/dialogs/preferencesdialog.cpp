// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferencesdialog.h"

#include "core/base/settings.h"
#include "core/metadata/metadatasource.h"
#include "ui/dialogs/dialogfooter.h"
#include "ui/help/helpdialog.h"
#include "ui/models/sourcename.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/surface.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct Choice {
    QString text{};
    QVariant value{};
};

QComboBox *makeCombo(const QString &objectName, const QVector<Choice> &choices, const QVariant &now, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setObjectName(objectName);
    for (const Choice &choice : choices)
        combo->addItem(choice.text, choice.value);
    combo->setCurrentIndex(combo->findData(now));
    return combo;
}

} // namespace

PreferencesDialog::PreferencesDialog(Settings &settings, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_layout(new QVBoxLayout(this))
{
    setObjectName(u"preferences"_s);
    setHelpPage(this, u"preferences"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    connect(&Theme::of(this), &Theme::changed, this, &PreferencesDialog::rebuild, Qt::QueuedConnection);
    build();
}

void PreferencesDialog::build()
{
    const Theme &theme = Theme::of(this);
    setWindowTitle(tr("Preferences"));
    m_content = new Surface(Token::Base, this);
    auto *title = new PlainLabel(TextRole::Title);
    title->setText(tr("Preferences"));
    title->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), 0);
    auto *form = new QFormLayout;
    form->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(20));
    form->setHorizontalSpacing(theme.px(16));
    form->setVerticalSpacing(theme.px(12));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addRow = [&](const QString &name, QWidget *field) {
        field->setAccessibleName(name);
        form->addRow(name, field);
        static_cast<QLabel *>(form->labelForField(field))->setBuddy(field); // a screen reader finds a combo box by its label
    };
    auto *themes = makeCombo(u"preferTheme"_s, {{tr("As the system"), u"system"_s}, {tr("Light"), u"light"_s}, {tr("Dark"), u"dark"_s}},
                             m_settings.value(setting::theme), m_content);
    connect(themes, &QComboBox::activated, this, [this, themes] { m_settings.set(setting::theme, themes->currentData().toString()); });
    addRow(tr("Theme"), themes);
    auto *languages =
        makeCombo(u"preferLanguage"_s, {{tr("As the system"), QString()}, {u"English"_s, u"en"_s}, {u"简体中文"_s, u"zh_CN"_s}},
                  m_settings.value(setting::language), m_content);
    connect(languages, &QComboBox::activated, this,
            [this, languages] { m_settings.set(setting::language, languages->currentData().toString()); });
    addRow(tr("Language"), languages);
    QVector<Choice> sizes;
    for (const int percent : {50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200})
        sizes.append({tr("%1 %").arg(percent), percent});
    auto *zoom = makeCombo(u"preferZoom"_s, sizes, m_settings.value(setting::zoomPercent), m_content);
    connect(zoom, &QComboBox::activated, this, [this, zoom] { m_settings.set(setting::zoomPercent, zoom->currentData().toInt()); });
    addRow(tr("Size of text"), zoom);
    auto *motion = new QCheckBox(tr("No fading, no folding in steps"), m_content);
    motion->setObjectName(u"preferReducedMotion"_s);
    motion->setChecked(m_settings.value(setting::reducedMotion));
    connect(motion, &QCheckBox::toggled, this, [this](bool on) { m_settings.set(setting::reducedMotion, on); });
    addRow(tr("Reduced motion"), motion);
    for (const MetadataSource &source : metadataSources()) {
        auto *note = new PlainLabel(TextRole::Hint, Token::Muted, m_content);
        QLineEdit *address = makeMetadataAddress(source, note);
        addRow(tr("Metadata of %1").arg(cloudName(source.id)), address);
        auto *noted = new QVBoxLayout; // the note stands close below its field
        noted->setContentsMargins(0, 0, 0, 0);
        noted->setSpacing(theme.px(4));
        form->removeWidget(address);
        noted->addWidget(address);
        noted->addWidget(note);
        form->setLayout(form->rowCount() - 1, QFormLayout::FieldRole, noted);
    }
    auto *keys = new QPushButton(tr("Keyboard shortcuts…"), m_content);
    keys->setAutoDefault(false);
    keys->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(keys, &QPushButton::clicked, this, &PreferencesDialog::shortcutsRequested);
    form->addRow(tr("Keys"), keys);

    auto *footer = new DialogFooter(m_content);
    auto *note = new PlainLabel(TextRole::Hint, Token::Muted);
    note->setText(tr("Every choice holds at once."));
    footer->addAtLeft(note, 1);
    auto *close = footer->addButton(tr("Close"), ButtonKind::Plain);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addLayout(form, 1);
    column->addWidget(footer);
    m_layout->addWidget(m_content);
    setMinimumWidth(theme.px(560));
    fitHeight(this);
    themes->setFocus();
}

/// Kept as soon as it is good; until then the note says what is wrong, and the last good one stays.
QLineEdit *PreferencesDialog::makeMetadataAddress(const MetadataSource &source, PlainLabel *note)
{
    auto *address = new QLineEdit(m_settings.value(source.address), m_content);
    address->setObjectName(u"preferMetadata-"_s + source.id);
    address->setPlaceholderText(source.base);
    address->setClearButtonEnabled(true);
    note->setObjectName(u"metadataNote-"_s + source.id);
    const auto judge = [this, source, note, address] {
        const QString text = address->text().trimmed();
        const Result<MetadataBase> base = metadataBase(text);
        const bool isGood = text.isEmpty() || base;
        note->setColour(isGood ? Token::Muted : Token::Bad);
        note->setText(isGood ? tr("Where its services are fetched from; empty: the vendor's own address.")
                             : QString(base.error().message + u". "_s + base.error().hint));
        if (isGood)
            m_settings.set(source.address, text);
    };
    connect(address, &QLineEdit::textEdited, this, judge);
    connect(address, &QLineEdit::textChanged, this, [address, judge] {
        if (address->text().isEmpty())
            judge(); // the button that clears it edits nothing
    });
    judge();
    return address;
}

void PreferencesDialog::rebuild()
{
    m_isRebuilding = false;
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    delete m_content;
    build();
    if (QWidget *again = focused.isEmpty() ? nullptr : findChild<QWidget *>(focused))
        again->setFocus();
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || m_isRebuilding)
        return;
    m_isRebuilding = true;
    QMetaObject::invokeMethod(this, &PreferencesDialog::rebuild, Qt::QueuedConnection);
}

} // namespace countersign
