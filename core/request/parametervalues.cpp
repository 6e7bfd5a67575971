// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/parametervalues.h"

#include <algorithm>

namespace countersign {

namespace {

bool isPathDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QStringView digitRun(QStringView text)
{
    const auto end = std::find_if_not(text.cbegin(), text.cend(), isPathDigit);
    return text.first(end - text.cbegin());
}

/// `Tag` < `Tag.2` < `Tag.10` < `TagKey`: runs of digits by their number, a dot before everything else.
bool naturallyLess(QStringView a, QStringView b)
{
    while (!a.isEmpty() && !b.isEmpty()) {
        const QStringView aRun = digitRun(a);
        const QStringView bRun = digitRun(b);
        if (!aRun.isEmpty() && !bRun.isEmpty() && aRun != bRun)
            return aRun.size() != bRun.size() ? aRun.size() < bRun.size() : aRun < bRun;
        const qsizetype step = std::max<qsizetype>(1, aRun.isEmpty() || bRun.isEmpty() ? 1 : aRun.size());
        if (aRun.isEmpty() || bRun.isEmpty()) {
            if (a.front() != b.front())
                return a.front() == u'.' || (b.front() != u'.' && a.front() < b.front());
        }
        a = a.sliced(step);
        b = b.sliced(step);
    }
    return a.size() < b.size();
}

/// The index in a path below \p list (with its dot) and what follows it; 0 when there is none.
struct ItemPath {
    int index = 0;
    QStringView rest{}; ///< empty or starting with a dot
};

ItemPath itemPath(QStringView path, QStringView list)
{
    if (!path.startsWith(list) || path.size() <= list.size() + 1 || path.at(list.size()) != u'.')
        return {};
    const QStringView below = path.sliced(list.size() + 1);
    const QStringView digits = digitRun(below);
    const bool isIndex = !digits.isEmpty() && digits.size() <= 9 && digits.front() != u'0'
        && (digits.size() == below.size() || below.at(digits.size()) == u'.');
    return isIndex ? ItemPath{digits.toInt(), below.sliced(digits.size())} : ItemPath{};
}

/// The values with every item index below \p list put through \p moved; an index of 0 drops the item.
template <class Moved>
QMap<QString, ParameterValue> withItemsMoved(const QMap<QString, ParameterValue> &values, const QString &list, Moved moved)
{
    QMap<QString, ParameterValue> result;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const ItemPath item = itemPath(it.key(), list);
        const int index = item.index == 0 ? 0 : moved(item.index);
        if (item.index == 0)
            result.insert(it.key(), it.value());
        else if (index > 0)
            result.insert(list + u'.' + QString::number(index) + item.rest.toString(), it.value());
    }
    return result;
}

} // namespace

void ParameterValues::set(const QString &path, const ParameterValue &value)
{
    m_values.insert(path, value);
}

void ParameterValues::unset(const QString &path)
{
    m_values.remove(path);
}

std::optional<ParameterValue> ParameterValues::value(const QString &path) const
{
    const auto found = m_values.constFind(path);
    return found == m_values.cend() ? std::nullopt : std::optional(*found);
}

QStringList ParameterValues::paths() const
{
    QStringList paths = m_values.keys();
    std::sort(paths.begin(), paths.end(), [](const QString &a, const QString &b) { return naturallyLess(a, b); });
    return paths;
}

bool ParameterValues::isSentAtOrBelow(const QString &path) const
{
    if (const auto own = value(path); own && own->sent)
        return true;
    const QString prefix = path + u'.';
    for (auto it = m_values.lowerBound(prefix); it != m_values.cend() && it.key().startsWith(prefix); ++it) {
        if (it->sent)
            return true;
    }
    return false;
}

int ParameterValues::itemCount(const QString &path) const
{
    int count = 0;
    const QString prefix = path + u'.';
    for (auto it = m_values.lowerBound(prefix); it != m_values.cend() && it.key().startsWith(prefix); ++it)
        count = std::max(count, itemPath(it.key(), path).index);
    return count;
}

void ParameterValues::removeItem(const QString &path, int index)
{
    m_values = withItemsMoved(m_values, path, [index](int item) { return item == index ? 0 : item > index ? item - 1 : item; });
}

void ParameterValues::swapItems(const QString &path, int a, int b)
{
    m_values = withItemsMoved(m_values, path, [a, b](int item) { return item == a ? b : item == b ? a : item; });
}

} // namespace countersign
