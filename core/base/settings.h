// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QMap>
#include <QObject>
#include <QString>
#include <QVariant>

namespace countersign {

/// One thing a person can choose for the program as a whole.
template <class T>
struct Setting {
    const char *key = nullptr; ///< in the file
    T fallback{};
};

/// All settings. A row here is all a new one needs.
namespace setting {
inline const Setting<QString> theme{"theme", QStringLiteral("system")}; ///< `system`, `light`, `dark`
inline const Setting<int> zoomPercent{"zoom", 100};                     ///< 50 to 200
inline const Setting<QString> language{"language", {}};                 ///< `en`, `zh_CN`; empty follows the system
inline const Setting<bool> reducedMotion{"reducedMotion", false};       ///< no fading, no folding in steps
inline const Setting<QString> copyAs{"copyAs", QStringLiteral("curl")}; ///< the form a request was copied in last
inline const Setting<QVariantMap> shortcuts{"shortcuts", {}}; ///< id of an action -> keys, only those that differ from the built-in ones
inline const Setting<QStringList> recentActions{"recentActions", {}}; ///< ids of actions done from the palette, the last one first
inline const Setting<QStringList> favourites{"favourites",
                                             {}}; ///< operations, as `OperationId::text()`, in the order in which they were chosen
inline const Setting<QString> alibabaMetadata{"alibabaMetadata", {}}; ///< address that metadata is fetched from; empty: Alibaba Cloud's own
inline const Setting<QString> huaweiMetadata{"huaweiMetadata", {}};   ///< the same of Huawei Cloud
} // namespace setting

/// What a person chose, in one file shared by all windows and runs. Each choice is written at once; other runs see it when they start.
class COUNTERSIGN_CORE Settings : public QObject {
    Q_OBJECT
public:
    /// \param path an INI file, made when first written; empty: choices hold for this run only
    explicit Settings(QString path, QObject *parent = nullptr);

    template <class T>
    T value(const Setting<T> &setting) const
    {
        const QVariant stored = read(setting.key);
        return stored.canConvert<T>() ? stored.value<T>() : setting.fallback;
    }
    template <class T>
    void set(const Setting<T> &setting, const T &value)
    {
        if (value != this->value(setting))
            write(setting.key, QVariant::fromValue(value));
    }

signals:
    /// \p key is that of the row: compare with `setting::theme.key`.
    void changed(const QByteArray &key);

private:
    QVariant read(const char *key) const;
    void write(const char *key, const QVariant &value);

    QString m_path;
    QVariantMap m_values{};
};

} // namespace countersign
