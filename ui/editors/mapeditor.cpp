// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/mapeditor.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

MapEditor::MapEditor(FormContext &context, const Parameter &parameter, const QString &path, QWidget *parent)
    : ContainerEditor(context, parameter, path, parent)
    , m_headline(new ElidedLabel(TextRole::Hint, Token::Muted, this))
    , m_body(new QWidget(this))
    , m_add(new QPushButton(icon(u"plus"_s, Token::Muted), tr("Add %1").arg(path), m_body))
{
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(Theme::of(this).px(6));
    body->addWidget(m_add, 0, Qt::AlignLeft);
    setButtonKind(m_add, ButtonKind::Flat);
    m_headline->setText(tr("keys and values"));
    slotBelow()->addWidget(m_body);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addEntry({});
        m_entries.constLast().keyField->setFocus(Qt::TabFocusReason);
    });
}

QWidget *MapEditor::headline()
{
    return m_headline;
}

QStringList MapEditor::setKeys() const
{
    QStringList keys;
    const QStringList paths = form().values().paths();
    for (const QString &each : paths) {
        if (each.startsWith(path() + u'.'))
            keys.append(each.sliced(path().size() + 1));
    }
    return keys;
}

void MapEditor::addEntry(const QString &key)
{
    Entry entry{.key = key, .line = new QWidget(m_body)};
    auto *line = new QHBoxLayout(entry.line);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::of(this).px(6));
    entry.keyField = new FieldEdit(entry.line);
    entry.keyField->setCompact(true);
    entry.keyField->setExample(tr("key"));
    entry.keyField->setText(key);
    entry.valueField = new FieldEdit(entry.line);
    entry.valueField->setCompact(true);
    entry.valueField->setExample(tr("value"));
    auto *remove = new QToolButton(entry.line);
    remove->setIcon(icon(u"close"_s, Token::Muted));
    line->addWidget(entry.keyField, 2);
    line->addWidget(entry.valueField, 3);
    line->addWidget(remove);
    QWidget *row = entry.line;
    connect(entry.keyField, &QLineEdit::textEdited, this, [this, row](const QString &text) { rename(row, text); });
    const auto pathOf = [this, row] { return path() + u'.' + entryOf(row)->key; };
    connect(entry.valueField, &QLineEdit::textEdited, this, [this, row, pathOf](const QString &text) {
        if (!entryOf(row)->key.isEmpty())
            form().type(pathOf(), text);
    });
    connect(entry.valueField, &FieldEdit::emptySent, this, [this, row, pathOf] {
        if (!entryOf(row)->key.isEmpty())
            form().sendEmpty(pathOf());
    });
    connect(entry.valueField, &FieldEdit::takenBack, this, [this, pathOf] { form().unset(pathOf()); });
    connect(
        remove, &QToolButton::clicked, this, [this, row] { removeEntry(row); }, Qt::QueuedConnection);
    remove->setAccessibleName(tr("Remove %1").arg(path() + u'.' + key));
    m_entries.append(entry);
    auto *body = static_cast<QVBoxLayout *>(m_body->layout());
    body->insertWidget(body->count() - 1, entry.line);
    rename(row, key);
}

MapEditor::Entry *MapEditor::entryOf(QWidget *line)
{
    return &*std::find_if(m_entries.begin(), m_entries.end(), [line](const Entry &entry) { return entry.line == line; });
}

void MapEditor::rename(QWidget *line, const QString &key)
{
    Entry *entry = entryOf(line);
    const QString before = std::exchange(entry->key, key);
    const QString wire = path() + u'.' + key;
    entry->keyField->setAccessibleName(tr("Key of %1").arg(wire));
    entry->valueField->setAccessibleName(wire);
    if (before == key)
        return;
    const QString text = entry->valueField->text();
    if (!before.isEmpty())
        form().unset(path() + u'.' + before);
    if (!key.isEmpty() && !text.isEmpty())
        form().type(wire, text);
}

void MapEditor::removeEntry(QWidget *line)
{
    const Entry entry = *entryOf(line);
    m_entries.removeIf([line](const Entry &each) { return each.line == line; });
    delete line;
    if (!entry.key.isEmpty())
        form().unsetAll(path() + u'.' + entry.key);
    m_add->setFocus(Qt::OtherFocusReason);
}

void MapEditor::refresh()
{
    const bool whole = form().value(path()).has_value();
    showWhole(whole);
    m_body->setVisible(!whole);
    const QStringList keys = setKeys();
    for (const QString &key : keys) {
        if (std::none_of(m_entries.cbegin(), m_entries.cend(), [&key](const Entry &entry) { return entry.key == key; }))
            addEntry(key);
    }
    for (const Entry &entry : std::as_const(m_entries)) {
        const auto value = entry.key.isEmpty() ? std::nullopt : form().value(path() + u'.' + entry.key);
        if (value)
            entry.valueField->showValue(value);
        showBorder(entry.valueField, valueState(value), nullptr);
        showBorder(entry.keyField, valueState(value), nullptr);
    }
}

void MapEditor::showProblems(const ProblemsByPath &problems)
{
    showOwnProblems(problems);
    for (const Entry &entry : std::as_const(m_entries)) {
        const auto found = problems.constFind(path() + u'.' + entry.key);
        showBorder(entry.valueField, entry.valueField->state(), found == problems.cend() ? nullptr : &*found);
    }
}

QWidget *MapEditor::fieldFor(const QString &wanted)
{
    if (wanted == path())
        return isWhole() ? wholeField() : m_add;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (wanted == path() + u'.' + entry.key)
            return entry.valueField;
    }
    return nullptr;
}

} // namespace countersign
