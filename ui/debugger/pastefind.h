// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/findable.h"

#include <QTextCursor>
#include <QVector>

class QPlainTextEdit;

namespace countersign {

/// Finds in what a text editor shows.
class PasteFind final : public Findable {
public:
    /// \p editor outlives it.
    explicit PasteFind(QPlainTextEdit &editor) : m_editor(editor) { }

    void find(const QString &text) override;
    void findNext(bool backwards) override;
    int matchCount() const override { return int(m_matches.size()); }
    int currentMatch() const override { return m_current + 1; }
    void focusFound() override;

private:
    void show();

    QPlainTextEdit &m_editor;
    QVector<QTextCursor> m_matches{};
    int m_current = -1;
};

} // namespace countersign
