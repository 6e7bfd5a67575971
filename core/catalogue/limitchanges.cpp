// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/limitchanges.h"

#include "core/base/decimals.h"

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// The least or the greatest that is allowed, as text; empty: no bound.
struct Bound {
    QString text{};
    bool isOutside = false; ///< not allowed itself

    QString shown(QChar sign) const { return isOutside ? QString(sign + text) : text; }
    bool operator==(const Bound &) const = default;
};

class LimitComparison {
public:
    QVector<LimitChange> changes{};

    void compareValues(const QStringList &before, const QStringList &after)
    {
        if (before.isEmpty() != after.isEmpty())
            return add(before.isEmpty(), "values", before.join(u", "_s), after.join(u", "_s));
        QStringList added, removed;
        for (const QString &value : after)
            if (!before.contains(value))
                added.append(value);
        for (const QString &value : before)
            if (!after.contains(value))
                removed.append(value);
        if (!added.isEmpty())
            changes.append({ChangeKind::ValuesAdded, "values", {}, added.join(u", "_s), false});
        if (!removed.isEmpty())
            changes.append({ChangeKind::ValuesRemoved, "values", removed.join(u", "_s), {}, true});
    }

    /// \param isLeast the least that is allowed; else the greatest
    void compareBounds(const Bound &before, const Bound &after, bool isLeast, const QByteArray &fact)
    {
        if (before == after || (!before.text.isEmpty() && !after.text.isEmpty() && isSame(before, after)))
            return;
        const QChar sign = isLeast ? u'>' : u'<';
        add(isNarrower(before, after, isLeast), fact, before.shown(sign), after.shown(sign));
    }
    void compareBounds(const std::optional<int> &before, const std::optional<int> &after, bool isLeast, const QByteArray &fact)
    {
        const auto bound = [](const std::optional<int> &number) { return Bound{number ? QString::number(*number) : QString()}; };
        compareBounds(bound(before), bound(after), isLeast, fact);
    }

    /// What one can only have or not have.
    void compareRules(const QString &before, const QString &after, const QByteArray &fact)
    {
        if (before != after)
            add(!after.isEmpty(), fact, before, after);
    }

private:
    static bool isSame(const Bound &before, const Bound &after)
    {
        return before.isOutside == after.isOutside && compareDecimals(before.text, after.text) == 0;
    }
    static bool isNarrower(const Bound &before, const Bound &after, bool isLeast)
    {
        if (before.text.isEmpty() || after.text.isEmpty())
            return before.text.isEmpty();
        const int order = compareDecimals(before.text, after.text);
        return order == 0 ? after.isOutside : (order < 0) == isLeast;
    }
    void add(bool isNarrower, const QByteArray &fact, const QString &before, const QString &after)
    {
        changes.append({isNarrower ? ChangeKind::LimitNarrowed : ChangeKind::LimitWidened, fact, before, after, isNarrower});
    }
};

} // namespace

QVector<LimitChange> limitChanges(const Parameter &before, const Parameter &after)
{
    LimitComparison limits;
    if (before.choices != after.choices)
        limits.compareValues(before.choices, after.choices);
    limits.compareBounds({before.minimum, before.isMinimumOutside}, {after.minimum, after.isMinimumOutside}, true, "minimum");
    limits.compareBounds({before.maximum, before.isMaximumOutside}, {after.maximum, after.isMaximumOutside}, false, "maximum");
    limits.compareBounds(before.minLength, after.minLength, true, "min-length");
    limits.compareBounds(before.maxLength, after.maxLength, false, "max-length");
    limits.compareBounds(before.minItems, after.minItems, true, "min-items");
    limits.compareBounds(before.maxItems, after.maxItems, false, "max-items");
    limits.compareRules(before.pattern, after.pattern, "pattern");
    limits.compareRules(before.multipleOf, after.multipleOf, "multiple-of");
    const auto onlyIf = [](bool is) { return is ? u"true"_s : QString(); };
    limits.compareRules(onlyIf(before.hasUniqueItems), onlyIf(after.hasUniqueItems), "unique-items");
    limits.compareRules(onlyIf(!before.nullable), onlyIf(!after.nullable), "not-null");
    return limits.changes;
}

} // namespace countersign
