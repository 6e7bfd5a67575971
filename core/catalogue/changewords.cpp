// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/changewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

struct KindWord {
    ChangeKind kind{};
    QByteArray id{};
    const char *word = nullptr;
};

const QVector<KindWord> &kindWords()
{
    static const QVector<KindWord> words{
        {ChangeKind::ProductAdded, "product-added", QT_TRANSLATE_NOOP("ChangeWords", "product added")},
        {ChangeKind::ProductRemoved, "product-removed", QT_TRANSLATE_NOOP("ChangeWords", "product removed")},
        {ChangeKind::VersionChanged, "version-changed", QT_TRANSLATE_NOOP("ChangeWords", "another version")},
        {ChangeKind::OperationAdded, "operation-added", QT_TRANSLATE_NOOP("ChangeWords", "operation added")},
        {ChangeKind::OperationRemoved, "operation-removed", QT_TRANSLATE_NOOP("ChangeWords", "operation removed")},
        {ChangeKind::Moved, "moved", QT_TRANSLATE_NOOP("ChangeWords", "moved")},
        {ChangeKind::MethodsChanged, "methods-changed", QT_TRANSLATE_NOOP("ChangeWords", "other methods")},
        {ChangeKind::BodyChanged, "body-changed", QT_TRANSLATE_NOOP("ChangeWords", "other body")},
        {ChangeKind::SigningChanged, "signing-changed", QT_TRANSLATE_NOOP("ChangeWords", "signed otherwise")},
        {ChangeKind::Renamed, "renamed", QT_TRANSLATE_NOOP("ChangeWords", "letter case changed")},
        {ChangeKind::ParameterAdded, "parameter-added", QT_TRANSLATE_NOOP("ChangeWords", "parameter added")},
        {ChangeKind::ParameterRemoved, "parameter-removed", QT_TRANSLATE_NOOP("ChangeWords", "parameter removed")},
        {ChangeKind::MadeRequired, "made-required", QT_TRANSLATE_NOOP("ChangeWords", "made required")},
        {ChangeKind::MadeOptional, "made-optional", QT_TRANSLATE_NOOP("ChangeWords", "made optional")},
        {ChangeKind::TypeChanged, "type-changed", QT_TRANSLATE_NOOP("ChangeWords", "other type")},
        {ChangeKind::PlaceChanged, "place-changed", QT_TRANSLATE_NOOP("ChangeWords", "other place")},
        {ChangeKind::StyleChanged, "style-changed", QT_TRANSLATE_NOOP("ChangeWords", "written otherwise")},
        {ChangeKind::ValuesAdded, "values-added", QT_TRANSLATE_NOOP("ChangeWords", "values added")},
        {ChangeKind::ValuesRemoved, "values-removed", QT_TRANSLATE_NOOP("ChangeWords", "values removed")},
        {ChangeKind::LimitNarrowed, "limit-narrowed", QT_TRANSLATE_NOOP("ChangeWords", "narrower limit")},
        {ChangeKind::LimitWidened, "limit-widened", QT_TRANSLATE_NOOP("ChangeWords", "wider limit")},
        {ChangeKind::DefaultChanged, "default-changed", QT_TRANSLATE_NOOP("ChangeWords", "other default")},
        {ChangeKind::Deprecated, "deprecated", QT_TRANSLATE_NOOP("ChangeWords", "deprecated")},
        {ChangeKind::Undeprecated, "undeprecated", QT_TRANSLATE_NOOP("ChangeWords", "no longer deprecated")},
    };
    return words;
}

const KindWord &wordOf(ChangeKind kind)
{
    const auto isIt = [kind](const KindWord &word) { return word.kind == kind; };
    return *std::find_if(kindWords().cbegin(), kindWords().cend(), isIt);
}

/// The changes of one operation, as they stand in the list.
struct OperationChanges {
    QString operation{};
    QVector<const Change *> changes{};
    bool isBreaking = false;
};

/// Of the product first, then operations with a breaking change.
QVector<OperationChanges> byOperation(const ServiceChanges &service)
{
    QVector<OperationChanges> groups;
    for (const Change &change : service.changes) {
        if (groups.isEmpty() || groups.last().operation != change.operation)
            groups.append({change.operation, {}, false});
        groups.last().changes.append(&change);
        groups.last().isBreaking = groups.last().isBreaking || change.isBreaking;
    }
    const auto rank = [](const OperationChanges &group) { return group.operation.isEmpty() ? 0 : group.isBreaking ? 1 : 2; };
    std::stable_sort(groups.begin(), groups.end(), [&rank](const auto &left, const auto &right) { return rank(left) < rank(right); });
    return groups;
}

QString changeLine(const Change &change)
{
    QString line = change.isBreaking ? u"! "_s : u"  "_s;
    if (!change.parameter.isEmpty())
        line += change.parameter + u"  "_s;
    line += changeKindWord(change.kind);
    if (const QString detail = changeDetail(change); !detail.isEmpty())
        line += u"  "_s + detail;
    return line;
}

} // namespace

const QVector<ChangeKind> &changeKinds()
{
    static const QVector<ChangeKind> kinds = [] {
        QVector<ChangeKind> all;
        for (const KindWord &word : kindWords())
            all.append(word.kind);
        return all;
    }();
    return kinds;
}

QByteArray changeKindId(ChangeKind kind)
{
    return wordOf(kind).id;
}

QString changeKindWord(ChangeKind kind)
{
    return QCoreApplication::translate("ChangeWords", wordOf(kind).word);
}

QString changeSide(const Change &change, bool isAfter)
{
    const QString &side = isAfter ? change.after : change.before;
    const bool isOfLimit = change.kind == ChangeKind::LimitNarrowed || change.kind == ChangeKind::LimitWidened;
    if (change.fact == "not-null")
        return side.isEmpty() ? ChangeWords::tr("null allowed") : ChangeWords::tr("null refused");
    if (side.isEmpty() && isOfLimit)
        return ChangeWords::tr("no limit");
    if (side.isEmpty() && change.kind == ChangeKind::DefaultChanged)
        return ChangeWords::tr("none");
    if (isAfter && change.kind == ChangeKind::ParameterAdded && change.fact == "required")
        return ChangeWords::tr("%1, required").arg(side);
    return side;
}

bool isNamedFact(const Change &change)
{
    return !change.fact.isEmpty() && change.fact != "required" && change.fact != "not-null";
}

QString changeDetail(const Change &change)
{
    const QString before = changeSide(change, false), after = changeSide(change, true);
    QString detail = before.isEmpty() || after.isEmpty() ? QString(before + after) : QString(before + u" → "_s + after);
    if (isNamedFact(change))
        detail.prepend(QString::fromLatin1(change.fact) + u": "_s);
    return detail;
}

QString productLine(const ServiceChanges &service)
{
    const QString versions = service.before == service.after || service.before.isEmpty() || service.after.isEmpty()
        ? (service.after.isEmpty() ? service.before : service.after)
        : QString(service.before + u" → "_s + service.after);
    return service.cloud + u'/' + service.product + u' ' + versions;
}

QString countLine(const QVector<ServiceChanges> &services)
{
    qsizetype changes = 0, operations = 0, breaking = 0;
    for (const ServiceChanges &service : services) {
        changes += service.changes.size();
        breaking += service.breakingCount();
        QString last;
        for (const Change &change : service.changes)
            operations += !change.operation.isEmpty() && std::exchange(last, change.operation) != change.operation ? 1 : 0;
    }
    if (changes == 0)
        return ChangeWords::tr("Nothing changed");
    const QString counts =
        ChangeWords::tr("%1 in %2", "changes, operations")
            .arg(ChangeWords::tr("%Ln change(s)", nullptr, int(changes)), ChangeWords::tr("%Ln operation(s)", nullptr, int(operations)));
    return breaking == 0 ? ChangeWords::tr("%1, none of them breaking", "changes in operations").arg(counts)
                         : ChangeWords::tr("%1, %2 of them breaking", "changes in operations").arg(counts, QLocale().toString(breaking));
}

QString changeText(const QVector<ServiceChanges> &services)
{
    QStringList lines;
    for (const ServiceChanges &service : services) {
        lines.append(productLine(service));
        for (const OperationChanges &group : byOperation(service)) {
            if (!group.operation.isEmpty())
                lines.append(u"  "_s + group.operation);
            for (const Change *change : group.changes)
                lines.append((group.operation.isEmpty() ? u"  "_s : u"    "_s) + changeLine(*change));
        }
    }
    return lines.join(u'\n');
}

} // namespace countersign
