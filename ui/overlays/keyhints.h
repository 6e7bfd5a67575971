// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/surface.h"

namespace countersign {

/// A line of keys in frames with what they do, and at the right edge signs that begin a search. Those that have no room are left out, the last first;
/// a screen reader hears all.
class KeyHints : public Surface {
    Q_OBJECT
public:
    struct Hint {
        QStringList keys{};
        QString deed{};
        bool operator==(const Hint &) const = default;
    };
    explicit KeyHints(QWidget *parent = nullptr);
    void setHints(const QVector<Hint> &hints, const QVector<Hint> &signs);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVector<Hint> m_hints{};
    QVector<Hint> m_signs{};
};

} // namespace countersign
