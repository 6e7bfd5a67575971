// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMenu>
#include <QPointer>

namespace countersign {

class SigningSession;

/// The signed request and parts of it to take away: curl, raw HTTP, string to sign, signature, trace. Each entry says whether it holds a
/// signature and until when that is good. The one chosen last is offered first.
class CopyAsMenu : public QMenu {
    Q_OBJECT
public:
    explicit CopyAsMenu(QWidget *parent = nullptr);
    void setSession(SigningSession *session);
    /// \param id as `chosen` gave it
    void setLastChoice(const QString &id) { m_lastChoice = id; }
    /// An exporter's bytes of the present request. Unsupported where it cannot be said in that form.
    Result<QByteArray> exported(const QByteArray &exporterId) const;

signals:
    /// For the settings: the id of an entry that was copied.
    void chosen(const QString &id);
    void noticed(const QString &text);

private:
    struct Entry {
        QString id{};
        QString title{};
        QString note{};
        bool isEnabled = false;
    };

    void fill();
    void addEntry(const Entry &entry);
    QString validityNote() const;
    void copy(const QString &id);
    Result<QByteArray> content(const QString &id) const;

    QPointer<SigningSession> m_session{};
    QString m_lastChoice{};
};

} // namespace countersign
