// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include <functional>

namespace countersign {

/// "Copied 428 bytes", for a toast; \p masked adds that a token was.
QString copiedText(qsizetype bytes, bool masked = false);
/// Puts UTF-8 \p bytes on the clipboard as text.
void copyToClipboard(const QByteArray &bytes);

/// Copies what its source gives when it is pressed, and shows a tick for a moment. Its accessible name says what: `Copy String to sign`.
class CopyButton : public QToolButton {
    Q_OBJECT
public:
    explicit CopyButton(QWidget *parent = nullptr);
    /// \param what as it follows the word Copy: "String to sign"
    void setWhat(const QString &what);
    void setSource(std::function<QByteArray()> source) { m_source = std::move(source); }
    QSize sizeHint() const override;

signals:
    void copied(qsizetype bytes);

private:
    std::function<QByteArray()> m_source{};
};

} // namespace countersign
