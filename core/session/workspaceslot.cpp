// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/workspaceslot.h"

#include "core/session/workspacefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSlots = 100;
constexpr int previousAgeSeconds = 600;
constexpr auto fileRights = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto folderRights = fileRights | QFileDevice::ExeOwner;

QString slotText(const char *text)
{
    return QCoreApplication::translate("WorkspaceSlot", text);
}

Error notKept(const QString &path, const QString &reason)
{
    return {ErrorKind::FileUnreadable, slotText(QT_TRANSLATE_NOOP("WorkspaceSlot", "Open tabs and drafts cannot be kept")),
            reason.isEmpty() ? path : QString(path + u": "_s + reason),
            slotText(QT_TRANSLATE_NOOP("WorkspaceSlot", "Work goes on. Check the rights of the folder and the space on the disk"))};
}

QString asidePath(const QString &path, const QDateTime &now)
{
    return path + u".damaged-"_s + now.toString(u"yyyyMMdd'T'HHmmsszzz"_s);
}

/// A lock of a program that ended is removed. QLockFile asks for the process only where the host's name is still the same; the lock that the
/// system itself keeps on the file of a living program decides everywhere.
bool takeOver(QLockFile &lock)
{
    return lock.tryLock(0) || (lock.error() == QLockFile::LockFailedError && lock.removeStaleLockFile() && lock.tryLock(0));
}

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(fileRights) || file.write(bytes) != bytes.size() || !file.commit())
        return tl::unexpected(notKept(path, file.errorString()));
    return {};
}

} // namespace

WorkspaceSlot::WorkspaceSlot(const QString &folder)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, folderRights);
    for (int number = 1; number <= mostSlots; ++number) {
        const QString base = folder + u'/' + QString::number(number);
        auto lock = std::make_unique<QLockFile>(base + u".lock"_s);
        lock->setStaleLockTime(0); // a program may run for weeks
        const bool isTaken = takeOver(*lock);
        if (!isTaken && lock->error() == QLockFile::LockFailedError)
            continue; // another window's
        m_path = base + u".json"_s;
        if (isTaken)
            m_lock = std::move(lock);
        else
            m_refusal = notKept(folder, {});
        return;
    }
    m_refusal = notKept(folder, slotText(QT_TRANSLATE_NOOP("WorkspaceSlot", "too many windows are open")));
}

std::optional<WorkspaceState> WorkspaceSlot::readFile(const QString &path, const QDateTime &now, QVector<Error> &notes)
{
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly)) {
        notes.append(notKept(path, file.errorString()));
        m_refusal = notes.constLast(); // it may hold work: nothing is written over it
        return std::nullopt;
    }
    const QByteArray json = file.readAll();
    file.close();
    const Result<WorkspaceState> state = workspaceFromJson(json);
    if (state) {
        m_written = json;
        return *state;
    }
    Error note = state.error();
    note.subject = path + u", "_s + note.subject;
    const QString aside = asidePath(path, now);
    if (m_refusal || !file.rename(aside)) {
        m_refusal = notKept(path, file.errorString());
        note.hint = m_refusal->hint;
    } else {
        note.hint = slotText(QT_TRANSLATE_NOOP("WorkspaceSlot", "It was set aside as %1")).arg(QFileInfo(aside).fileName());
    }
    notes.append(note);
    return std::nullopt;
}

WorkspaceSlot::Reading WorkspaceSlot::read(const QDateTime &now)
{
    Reading reading;
    if (m_path.isEmpty())
        return reading;
    reading.state = readFile(m_path, now, reading.notes);
    if (reading.state)
        return reading;
    const bool wasDamaged = !reading.notes.isEmpty();
    reading.state = readFile(previousPath(), now, reading.notes);
    m_written.clear(); // the file itself holds nothing good
    if (wasDamaged && reading.state && !m_refusal)
        reading.notes.first().hint =
            slotText(QT_TRANSLATE_NOOP("WorkspaceSlot", "It was set aside as %1, and an older copy was opened instead"))
                .arg(QFileInfo(asidePath(m_path, now)).fileName());
    return reading;
}

Result<void> WorkspaceSlot::write(const QByteArray &json, const QDateTime &now)
{
    if (m_refusal)
        return tl::unexpected(*m_refusal);
    if (json == m_written)
        return {};
    const bool isDue = !m_previousTime.isValid() || (!m_holdsPrevious && m_previousTime.secsTo(now) >= previousAgeSeconds);
    if (isDue && !m_written.isEmpty()) {
        if (const Result<void> kept = writeWhole(previousPath(), m_written); !kept)
            return kept;
    }
    if (isDue)
        m_previousTime = now;
    if (const Result<void> written = writeWhole(m_path, json); !written)
        return written;
    m_written = json;
    return {};
}

} // namespace countersign
