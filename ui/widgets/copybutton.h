// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include <functional>

namespace countersign {

/// "Copied 428 bytes", for a toast; \p masked adds that a token was.
QString copiedText(qsizetype bytes, bool masked = false);
/// Whether clipboard managers should keep what is copied.
enum class Sensitivity {
    Plain,
    Sensitive ///< holds a signature or a token: managers that know the password hint leave it out of their history
};
/// Puts UTF-8 \p bytes on the clipboard as text. Bytes that are no UTF-8 are there twice: exactly as application/octet-stream, and as the text
/// they read as.
void copyToClipboard(const QByteArray &bytes, Sensitivity sensitivity = Sensitivity::Plain);

/// Copies what its source gives when it is pressed, and shows a tick for a moment. Its accessible name says what: `Copy String to sign`.
class CopyButton : public QToolButton {
    Q_OBJECT
public:
    explicit CopyButton(QWidget *parent = nullptr);
    /// \param what as it follows the word Copy: "String to sign"
    void setWhat(const QString &what);
    void setSensitive(bool sensitive) { m_sensitivity = sensitive ? Sensitivity::Sensitive : Sensitivity::Plain; }
    void setSource(std::function<QByteArray()> source) { m_source = std::move(source); }
    QSize sizeHint() const override;

signals:
    void copied(qsizetype bytes);

private:
    std::function<QByteArray()> m_source{};
    Sensitivity m_sensitivity = Sensitivity::Plain;
};

} // namespace countersign
