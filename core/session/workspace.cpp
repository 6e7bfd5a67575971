// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/workspace.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr qsizetype recentLimit = 20;
constexpr qsizetype closedLimit = 20;

} // namespace

Workspace::Workspace(const SessionParts &parts, QObject *parent) : QObject(parent), m_parts(parts), m_profile(practiceProfile())
{
    connect(&m_parts.profiles, &ProfileStore::profilesChanged, this, &Workspace::followProfiles);
}

Workspace::~Workspace() = default;

int Workspace::indexOf(const SigningSession *session) const
{
    const auto found =
        std::find_if(m_documents.cbegin(), m_documents.cend(), [session](const Document &document) { return document.session == session; });
    return found == m_documents.cend() ? -1 : int(found - m_documents.cbegin());
}

void Workspace::setCurrent(int index)
{
    if (index == m_current || index < 0 || index >= count())
        return;
    m_current = index;
    m_profile = session(index)->profile();
    emit currentChanged();
    emit profileChanged();
    emit changed();
}

Result<SigningSession *> Workspace::open(const OperationId &id)
{
    for (int index = 0; index < count(); ++index) {
        if (session(index)->operation().id == id) {
            setCurrent(index);
            return session(index);
        }
    }
    return openAnother(id);
}

Result<SigningSession *> Workspace::openAnother(const OperationId &id)
{
    auto session = std::make_unique<SigningSession>(m_parts);
    session->setProfile(m_profile);
    if (const QString region = firstRegion(id, m_profile); !region.isEmpty())
        session->setRegion(region);
    if (const Result<void> set = session->setOperation(id); !set)
        return tl::unexpected(set.error());
    SigningSession *opened = session.release();
    add(opened, false);
    m_recents.removeAll(id);
    m_recents.prepend(id);
    m_recents.resize(std::min(m_recents.size(), recentLimit));
    setCurrent(count() - 1);
    emit recentsChanged();
    return opened;
}

Result<SigningSession *> Workspace::openDraft(const Draft &draft)
{
    auto session = std::make_unique<SigningSession>(m_parts);
    if (const Result<void> restored = session->restore(draft); !restored)
        return tl::unexpected(restored.error());
    SigningSession *opened = session.release();
    add(opened, draft.edited);
    return opened;
}

void Workspace::add(SigningSession *session, bool edited)
{
    session->setParent(this);
    m_documents.push_back({session, edited});
    const auto mark = [this, session](bool isEdited) {
        const int index = indexOf(session);
        if (index >= 0 && std::exchange(m_documents[size_t(index)].edited, isEdited) != isEdited)
            emit documentChanged(index);
        emit changed();
    };
    connect(session, &SigningSession::valueChanged, this, [mark] { mark(true); });
    connect(session, &SigningSession::valuesReplaced, this, [mark] { mark(true); });
    connect(session, &SigningSession::sendingStarted, this, [mark] { mark(false); });
    connect(session, &SigningSession::targetChanged, this, [this, session] {
        if (const int index = indexOf(session); index >= 0)
            emit documentChanged(index);
        if (session == currentSession() && m_profile != session->profile()) {
            m_profile = session->profile();
            emit profileChanged();
        }
        emit changed();
    });
    emit opened(count() - 1);
    emit changed();
}

void Workspace::close(int index)
{
    if (index < 0 || index >= count())
        return;
    m_closed.append(draft(index));
    m_closed.remove(0, std::max<qsizetype>(0, m_closed.size() - closedLimit));
    SigningSession *session = this->session(index);
    session->disconnect(this);
    m_documents.erase(m_documents.begin() + index);
    const bool wasFront = index == m_current;
    if (index < m_current || m_current >= count())
        --m_current;
    if (wasFront && m_current >= 0)
        m_profile = this->session(m_current)->profile();
    emit closed(index);
    if (wasFront) {
        emit currentChanged();
        emit profileChanged();
    }
    emit changed();
    session->deleteLater(); // panes may look at it until the event loop
}

void Workspace::move(int from, int to)
{
    if (from == to)
        return;
    const SigningSession *front = currentSession();
    const Document moved = m_documents[size_t(from)];
    m_documents.erase(m_documents.begin() + from);
    m_documents.insert(m_documents.begin() + to, moved);
    m_current = indexOf(front);
    emit this->moved(from, to);
    emit changed();
}

void Workspace::reopen()
{
    if (m_closed.isEmpty())
        return;
    const Draft draft = m_closed.takeLast();
    if (openDraft(draft))
        setCurrent(count() - 1);
}

Draft Workspace::draft(int index) const
{
    Draft draft = session(index)->draft();
    draft.edited = m_documents[size_t(index)].edited;
    return draft;
}

void Workspace::setProfile(const Profile &profile)
{
    m_profile = profile;
    if (SigningSession *front = currentSession()) {
        front->setProfile(profile);
        if (const QString region = firstRegion(front->operation().id, profile); !region.isEmpty() && !profile.regionId.isEmpty())
            front->setRegion(region);
    }
    emit profileChanged();
    emit changed();
}

void Workspace::setRegion(const QString &regionId)
{
    SigningSession *front = currentSession();
    if (!front)
        return;
    front->setRegion(regionId);
    Profile profile = front->profile();
    profile.regionId = regionId;
    // Only a convenience for the next operation: when it cannot be written, the choice still holds for this one.
    static_cast<void>(m_parts.profiles.update(profile));
}

void Workspace::setRecents(const QVector<OperationId> &recents)
{
    m_recents = recents;
    m_recents.resize(std::min(m_recents.size(), recentLimit));
    emit recentsChanged();
    emit changed();
}

void Workspace::setExpandedNodes(const QStringList &nodes)
{
    if (std::exchange(m_expanded, nodes) != nodes)
        emit changed();
}

void Workspace::setLayout(const QString &name, const QByteArray &state)
{
    QByteArray &kept = m_layout[name];
    if (std::exchange(kept, state) != state)
        emit changed();
}

/// The region chosen last where the service has it, else the one that most published examples name.
QString Workspace::firstRegion(const OperationId &id, const Profile &profile) const
{
    const Service *service = m_parts.catalogue.service(id.cloud, id.product, id.version);
    if (!service)
        return {};
    for (const QString &wanted : {profile.regionId, QStringLiteral("cn-hangzhou")}) {
        for (const RegionEndpoint &region : service->endpoints) {
            if (region.regionId == wanted)
                return wanted;
        }
    }
    return {};
}

/// A profile may have another name or colour now, or be gone.
void Workspace::followProfiles()
{
    const QVector<Profile> &profiles = m_parts.profiles.profiles();
    const auto same =
        std::find_if(profiles.cbegin(), profiles.cend(), [this](const Profile &profile) { return profile.id == m_profile.id; });
    if (same == profiles.cend())
        return setProfile(profiles.isEmpty() ? practiceProfile() : profiles.constFirst());
    if (*same == m_profile)
        return;
    m_profile = *same;
    emit profileChanged();
}

} // namespace countersign
