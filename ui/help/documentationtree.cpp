// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/documentationtree.h"

#include "core/base/language.h"
#include "ui/editors/fieldhelp.h"
#include "ui/theme/theme.h"

#include <QHeaderView>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

enum Role { KindRole = Qt::UserRole, NodeRole, OpenedRole };
enum class Kind { Operation, Section, Parameter, Answer, Error, Access };

constexpr qsizetype deepestFilter = 8;

Kind kindOf(const QTreeWidgetItem *row)
{
    return Kind(row->data(0, KindRole).toInt());
}

template <class Node>
const Node *nodeOf(const QTreeWidgetItem *row)
{
    return static_cast<const Node *>(row->data(0, NodeRole).value<void *>());
}

QString typeName(const QTreeWidgetItem *row)
{
    if (kindOf(row) == Kind::Parameter)
        return nodeOf<Parameter>(row)->members.typeName();
    return kindOf(row) == Kind::Answer ? nodeOf<ResponseMember>(row)->members.typeName() : QString();
}

void setNode(QTreeWidgetItem *row, Kind kind, const void *node)
{
    row->setData(0, KindRole, int(kind));
    row->setData(0, NodeRole, QVariant::fromValue(const_cast<void *>(node)));
}

Kind kindFor(const Parameter &)
{
    return Kind::Parameter;
}
Kind kindFor(const ResponseMember &)
{
    return Kind::Answer;
}

QString strong(const QString &name)
{
    return u"<p><b>"_s + name.toHtmlEscaped() + u"</b>"_s;
}

QString listed(const QStringList &values)
{
    QStringList items;
    for (const QString &value : values)
        items.append(u"<code>"_s + value.toHtmlEscaped() + u"</code>"_s);
    return items.join(u", "_s);
}

QString headOf(const Parameter &parameter)
{
    QString head = strong(parameter.name.isEmpty() ? DocumentationTree::tr("item") : parameter.name) + u" · "_s
        + typeInWords(parameter).toHtmlEscaped();
    if (parameter.required)
        head += u" · "_s + DocumentationTree::tr("required");
    if (!parameter.choices.isEmpty())
        head += u"<br>"_s + DocumentationTree::tr("Allowed: %1").arg(listed(parameter.choices));
    if (!parameter.example.isEmpty())
        head += u"<br>"_s + DocumentationTree::tr("Example: %1").arg(listed({parameter.example}));
    return head + u"</p>"_s + (parameter.description.isEmpty() ? QString() : u"<p>"_s + parameter.description.toHtmlEscaped() + u"</p>"_s);
}

QString headOf(const ResponseMember &member)
{
    Parameter shape;
    shape.type = member.type;
    QString head =
        strong(member.name.isEmpty() ? DocumentationTree::tr("item") : member.name) + u" · "_s + typeInWords(shape).toHtmlEscaped();
    if (!member.example.isEmpty())
        head += u"<br>"_s + DocumentationTree::tr("Example: %1").arg(listed({member.example}));
    return head + u"</p>"_s;
}

QString headOf(const ErrorCode &error)
{
    return strong(error.code) + (error.status > 0 ? u" · HTTP "_s + QString::number(error.status) : QString()) + u"</p>"_s;
}

QString headOf(const AccessRule &rule)
{
    return strong(rule.action) + u"<br>"_s
        + (rule.resources.isEmpty() ? QString() : DocumentationTree::tr("Resources: %1").arg(listed(rule.resources))) + u"</p>"_s;
}

bool holds(const QString &name, const VendorText &text, const QString &word)
{
    return name.contains(word, Qt::CaseInsensitive) || text.english().contains(word, Qt::CaseInsensitive)
        || text.chinese().contains(word, Qt::CaseInsensitive);
}

} // namespace

DocumentationTree::DocumentationTree(QWidget *parent) : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(Theme::of(this).px(14));
    connect(this, &QTreeWidget::itemExpanded, this, &DocumentationTree::open);
}

void DocumentationTree::setOperation(const Operation &operation)
{
    clear();
    m_operation = operation;
    auto *self = new QTreeWidgetItem(this, {operation.id.name});
    setNode(self, Kind::Operation, nullptr);
    if (!operation.parameters.isEmpty())
        addMembers(section(tr("Parameters")), m_operation.parameters);
    if (!operation.response.isEmpty())
        addMembers(section(tr("Answer")), m_operation.response);
    if (!operation.errorCodes.isEmpty()) {
        QTreeWidgetItem *errors = section(tr("Error codes"));
        for (const ErrorCode &error : std::as_const(m_operation.errorCodes))
            setNode(new QTreeWidgetItem(errors, {error.code}), Kind::Error, &error);
    }
    if (!operation.accessRules.isEmpty()) {
        QTreeWidgetItem *rules = section(tr("Permissions"));
        for (const AccessRule &rule : std::as_const(m_operation.accessRules))
            setNode(new QTreeWidgetItem(rules, {rule.action}), Kind::Access, &rule);
    }
    if (topLevelItemCount() > 1)
        topLevelItem(1)->setExpanded(true);
    setCurrentItem(self);
}

QTreeWidgetItem *DocumentationTree::section(const QString &title)
{
    auto *row = new QTreeWidgetItem(this, {title});
    setNode(row, Kind::Section, nullptr);
    row->setData(0, OpenedRole, true);
    return row;
}

template <class Node>
void DocumentationTree::addMembers(QTreeWidgetItem *parent, const QVector<Node> &nodes)
{
    for (const Node &node : nodes) {
        auto *row = new QTreeWidgetItem(parent, {node.name.isEmpty() ? DocumentationTree::tr("item") : node.name});
        setNode(row, kindFor(node), &node);
        if (!node.members.isEmpty())
            row->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    }
}

void DocumentationTree::open(QTreeWidgetItem *row)
{
    if (row->data(0, OpenedRole).toBool())
        return;
    row->setData(0, OpenedRole, true);
    if (kindOf(row) == Kind::Parameter)
        addMembers(row, nodeOf<Parameter>(row)->members.list());
    else if (kindOf(row) == Kind::Answer)
        addMembers(row, nodeOf<ResponseMember>(row)->members.list());
}

void DocumentationTree::filter(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (int index = 0; index < topLevelItemCount(); ++index)
        keep(topLevelItem(index), words, {});
    if (words.isEmpty() || (currentItem() && !currentItem()->isHidden() && holdsAll(currentItem(), words)))
        return;
    QTreeWidgetItem *first = nullptr;
    for (int index = 0; index < topLevelItemCount() && !first; ++index)
        first = firstWith(topLevelItem(index), words);
    if (first)
        setCurrentItem(first);
}

bool DocumentationTree::holdsAll(const QTreeWidgetItem *row, const QStringList &words) const
{
    if (kindOf(row) == Kind::Section)
        return words.isEmpty();
    const Entry said = entry(row);
    return std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return holds(row->text(0), said.text, word); });
}

/// The first row from \p row downwards that holds all words by itself; null when there is none.
QTreeWidgetItem *DocumentationTree::firstWith(QTreeWidgetItem *row, const QStringList &words) const
{
    if (row->isHidden() || holdsAll(row, words))
        return row->isHidden() ? nullptr : row;
    for (int index = 0; index < row->childCount(); ++index)
        if (QTreeWidgetItem *found = firstWith(row->child(index), words))
            return found;
    return nullptr;
}

/// A type that holds itself is gone into once on each way.
bool DocumentationTree::keep(QTreeWidgetItem *row, const QStringList &words, QStringList way)
{
    const bool isKept = holdsAll(row, words);
    const QString type = typeName(row);
    bool isBelow = false;
    if (!words.isEmpty() && way.size() < deepestFilter && (type.isEmpty() || !way.contains(type))) {
        way.append(type);
        open(row);
    }
    for (int index = 0; index < row->childCount(); ++index)
        isBelow = keep(row->child(index), words, way) || isBelow;
    row->setHidden(!isKept && !isBelow);
    if (!words.isEmpty() && isBelow)
        row->setExpanded(true);
    return isKept || isBelow;
}

/// Its summary stands above what else is said, or for it.
DocumentationTree::Entry DocumentationTree::ofOperation() const
{
    const VendorText summary(m_operation.descriptionEn, m_operation.descriptionZh);
    const QString head = strong(m_operation.id.name) + u"</p>"_s;
    if (m_operation.documentation.isEmpty())
        return {head, summary};
    return {head + u"<p>"_s + summary.inLanguage(readsChinese()).toHtmlEscaped() + u"</p>"_s, m_operation.documentation};
}

DocumentationTree::Entry DocumentationTree::entry(const QTreeWidgetItem *row) const
{
    switch (kindOf(row)) {
    case Kind::Operation:
        return ofOperation();
    case Kind::Section:
        return {strong(row->text(0)) + u"</p>"_s, {}, true};
    case Kind::Parameter:
        return {headOf(*nodeOf<Parameter>(row)), nodeOf<Parameter>(row)->documentation};
    case Kind::Answer:
        return {headOf(*nodeOf<ResponseMember>(row)), nodeOf<ResponseMember>(row)->documentation};
    case Kind::Error:
        return {headOf(*nodeOf<ErrorCode>(row)), nodeOf<ErrorCode>(row)->documentation};
    case Kind::Access:
        return {headOf(*nodeOf<AccessRule>(row)), {}};
    }
    Q_UNREACHABLE();
}

QTreeWidgetItem *DocumentationTree::rowOf(const QString &path)
{
    QTreeWidgetItem *at = topLevelItemCount() > 1 && !m_operation.parameters.isEmpty() ? topLevelItem(1) : nullptr;
    QStringView rest = path;
    while (at && !rest.isEmpty()) {
        open(at);
        QTreeWidgetItem *next = nullptr;
        qsizetype taken = 0;
        for (int index = 0; index < at->childCount(); ++index) { // the longest name that fits: some hold dots
            QTreeWidgetItem *child = at->child(index);
            const QString name = nodeOf<Parameter>(child)->name;
            const qsizetype dot = rest.indexOf(u'.');
            const qsizetype length = name.isEmpty() ? (dot < 0 ? rest.size() : dot) : name.size();
            const bool fits = name.isEmpty() || rest == name || (rest.startsWith(name) && rest[name.size()] == u'.');
            if (fits && length > taken) {
                next = child;
                taken = length;
            }
        }
        at = next;
        rest = rest.sliced(std::min(rest.size(), taken + 1));
    }
    return at;
}

} // namespace countersign
