// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>
#include <QObject>

namespace countersign {

/// Whether the desktop wants dark or light, by its portal (`org.freedesktop.appearance`, `color-scheme`). Asked once the event loop runs, so
/// that no start waits for it, and followed from then on. Where no portal answers nothing is said.
class SystemScheme : public QObject {
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent = nullptr);

signals:
    /// Comes only when the desktop has a preference.
    void preferred(bool dark);

private slots:
    void settingChanged(const QDBusMessage &message);

private:
    void ask();
    void tell(const QVariant &value);
};

} // namespace countersign
