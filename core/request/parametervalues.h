// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace countersign {

/// What a person gave for one path.
struct ParameterValue {
    enum class Kind {
        Text, ///< the value itself: text, number as typed, `true`
        Json, ///< a JSON text for the whole subtree: `-p Tag:=[{"Key":"a"}]`
        File  ///< the bytes of the file whose path `text` is. Only a person names one, never metadata and never what is pasted
    };
    Kind kind = Kind::Text;
    QString text{};   ///< may be empty: then the parameter is sent empty
    bool sent = true; ///< false: kept aside, not sent

    bool operator==(const ParameterValue &) const = default;
};

/// Values by path. A path is written as on the wire: `RegionId`, `SystemDisk.Size`, `Tag.2.Value`, list items from 1; a member of a JSON body
/// likewise: `volume_groups.1.name`. No entry: unset, nothing is sent. An entry with empty text: sent empty.
/// This is what a form edits, a draft keeps and the command line fills.
class COUNTERSIGN_CORE ParameterValues {
public:
    void set(const QString &path, const ParameterValue &value);
    void set(const QString &path, const QString &text) { set(path, ParameterValue{.text = text}); }
    void unset(const QString &path);
    std::optional<ParameterValue> value(const QString &path) const;
    bool isEmpty() const { return m_values.isEmpty() && !m_body; }

    /// All paths, in natural order (`Tag.2` before `Tag.10`).
    QStringList paths() const;
    /// Whether \p path or anything below it is set and sent.
    bool isSentAtOrBelow(const QString &path) const;
    /// Highest item index used below the list \p path; 0 when none.
    int itemCount(const QString &path) const;
    /// Removes item \p index of the list and moves the later ones up.
    void removeItem(const QString &path, int index);
    /// Exchanges two items of the list with everything below them.
    void swapItems(const QString &path, int a, int b);

    /// A body given as bytes; replaces all parameters of place Body.
    void setBody(const std::optional<QByteArray> &body) { m_body = body; }
    const std::optional<QByteArray> &body() const { return m_body; }

    bool operator==(const ParameterValues &) const = default;

private:
    QMap<QString, ParameterValue> m_values{};
    std::optional<QByteArray> m_body{};
};

} // namespace countersign
