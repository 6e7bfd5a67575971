// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/workspace.h"

#include "core/request/requestbuilder.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr qsizetype recentLimit = 20;
constexpr qsizetype closedLimit = 20;
constexpr qsizetype callLimit = 2;
constexpr qsizetype shortestPiece = 8; // bytes; nothing shorter gives a secret away

bool hasRegion(const Service *service, const QString &regionId)
{
    return service && std::any_of(service->endpoints.cbegin(), service->endpoints.cend(), [&regionId](const RegionEndpoint &region) {
               return region.regionId == regionId;
           });
}

/// Keys of maps and names that the catalogue does not know are typed by hand.
bool isPathTyped(const Operation &operation, const QString &path)
{
    for (qsizetype dot = path.indexOf(u'.'); dot > 0; dot = path.indexOf(u'.', dot + 1)) {
        const Parameter *parent = parameterAt(operation, path.left(dot));
        if (parent && parent->type == ValueType::Map)
            return true;
    }
    return !parameterAt(operation, path);
}

/// \p now with every text that is new since \p before, and long enough to be a piece of a secret, put back.
Draft withoutNewTexts(Draft now, const Draft &before, const Operation &operation)
{
    for (const QString &path : now.values.paths()) {
        const ParameterValue value = *now.values.value(path);
        const std::optional<ParameterValue> known = before.values.value(path);
        const bool isLong =
            value.text.toUtf8().size() >= shortestPiece || (path.toUtf8().size() >= shortestPiece && isPathTyped(operation, path));
        if (!isLong || (known && known->text == value.text))
            continue;
        now.values.unset(path);
        if (known)
            now.values.set(path, *known);
    }
    now.values.setBody(before.values.body());
    now.endpoint = before.endpoint;
    now.region = before.region;
    return now;
}

} // namespace

WorkspaceState withoutSecrets(WorkspaceSnapshot snapshot)
{
    QVector<Draft> &documents = snapshot.state.documents;
    for (qsizetype index = 0; index < documents.size(); ++index)
        documents[index] = withoutSecrets(std::move(documents[index]), snapshot.operations.at(index), snapshot.secrets);
    for (qsizetype index = documents.size() - 1; index >= 0; --index) {
        if (!documents.at(index).operation.isEmpty())
            continue; // else nothing is left that could be opened
        documents.removeAt(index);
        int &front = snapshot.state.front;
        front -= index <= front && front > 0 ? 1 : 0;
    }
    if (documents.isEmpty())
        snapshot.state.front = -1;
    return std::move(snapshot.state);
}

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
    setCurrent(count() - 1);
    noteRecent(id);
    return opened;
}

Result<SigningSession *> Workspace::openExample(const Example &example)
{
    for (int index = 0; index < count(); ++index) {
        if (session(index)->operation().id != example.operation || session(index)->values() != example.values)
            continue;
        setCurrent(index);
        session(index)->setExample(example.id);
        return session(index);
    }
    Result<SigningSession *> opened = openDraft(draftOf(example, m_profile, firstRegion(example.operation, m_profile)));
    if (!opened)
        return opened;
    setCurrent(indexOf(*opened));
    noteRecent(example.operation);
    return opened;
}

void Workspace::noteRecent(const OperationId &id)
{
    m_recents.removeAll(id);
    m_recents.prepend(id);
    m_recents.resize(std::min(m_recents.size(), recentLimit));
    emit recentsChanged();
    emit changed();
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
    m_documents.push_back({.session = session, .edited = edited, .settled = session->openDraft()}); // given or kept, not typed
    const auto mark = [this, session](bool isEdited) {
        const int index = indexOf(session);
        if (index >= 0 && std::exchange(m_documents[size_t(index)].edited, isEdited) != isEdited)
            emit documentChanged(index);
        emit changed();
    };
    connect(session, &SigningSession::valueChanged, this, [mark] { mark(true); });
    connect(session, &SigningSession::valuesReplaced, this, [mark] { mark(true); });
    connect(session, &SigningSession::sendingStarted, this, [mark] { mark(false); });
    connect(session, &SigningSession::exampleChanged, this, &Workspace::changed);
    connect(session, &SigningSession::exchanged, this, [this, session] {
        if (session->isAdHoc())
            return; // it cannot be opened by its name
        m_calls = withCall(std::move(m_calls), session->operation().id, *session->lastResult(), callLimit);
        emit latestCallsChanged();
    });
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
    if (const Draft last = draft(index); !last.operation.isEmpty())
        m_closed.append(last);
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

Result<SigningSession *> Workspace::reopen()
{
    if (m_closed.isEmpty())
        return nullptr;
    const Draft draft = m_closed.takeLast();
    const Result<SigningSession *> opened = openDraft(draft);
    if (opened) {
        setCurrent(count() - 1);
    } else {
        m_unopened.append(draft);
        emit changed();
    }
    return opened;
}

Result<void> Workspace::restore(const WorkspaceState &state)
{
    m_recents = state.recents;
    m_recents.resize(std::min(m_recents.size(), recentLimit));
    m_expanded = state.expandedNodes;
    m_layout = state.layouts;
    m_closed = state.closed.mid(std::max<qsizetype>(0, state.closed.size() - closedLimit));
    m_profile = m_parts.profiles.find(state.profileId).value_or(m_parts.profiles.profiles().constFirst());
    const SigningSession *front = nullptr;
    const auto open = [&](const Draft &draft) -> const SigningSession * {
        const Result<SigningSession *> opened = openDraft(draft);
        if (opened)
            return *opened;
        m_unopened.append(draft);
        return nullptr;
    };
    for (qsizetype index = 0; index < state.documents.size(); ++index) {
        const SigningSession *opened = open(state.documents.at(index));
        if (index == state.front)
            front = opened;
    }
    for (const Draft &draft : state.unopened)
        open(draft);
    emit recentsChanged();
    if (m_current < 0 && count() > 0)
        setCurrent(front ? indexOf(front) : 0);
    if (m_unopened.isEmpty())
        return {};
    QStringList names;
    for (const Draft &draft : std::as_const(m_unopened))
        names.append(draft.operation.text());
    return tl::unexpected(Error{ErrorKind::NotFound, tr("Kept tabs could not be opened: the catalogue does not have their operations"),
                                names.join(QStringLiteral(", ")), tr("They stay kept and open again with a catalogue that has them")});
}

/// \p document as it stands; what its store has not spoken about yet is as it was.
Draft Workspace::openDraft(Document &document) const
{
    Draft draft = document.session->openDraft();
    if (document.session->isAwaitingCredentials())
        draft = withoutNewTexts(draft, document.settled, document.session->operation());
    else
        document.settled = draft;
    draft.edited = document.edited;
    return draft;
}

WorkspaceSnapshot Workspace::snapshot()
{
    WorkspaceSnapshot snapshot{.state = {.front = m_current,
                                         .closed = m_closed,
                                         .unopened = m_unopened,
                                         .profileId = m_profile.id,
                                         .recents = m_recents,
                                         .expandedNodes = m_expanded,
                                         .layouts = m_layout},
                               .secrets = m_parts.profiles.knownSecrets()};
    for (Document &document : m_documents) {
        snapshot.state.documents.append(openDraft(document));
        snapshot.operations.append(document.session->operation());
    }
    return snapshot;
}

Draft Workspace::draft(int index)
{
    Document &document = m_documents[size_t(index)];
    return withoutSecrets(openDraft(document), document.session->operation(), m_parts.profiles.knownSecrets());
}

void Workspace::replaceCatalogue(Catalogue &place, Catalogue &fresh)
{
    Q_ASSERT_X(&place == &m_parts.catalogue, "Workspace::replaceCatalogue", "sessions read another catalogue");
    emit catalogueGoes();
    std::swap(place, fresh);
    emit catalogueCame();
}

void Workspace::setProfile(const Profile &profile)
{
    m_profile = profile;
    if (SigningSession *front = currentSession()) {
        front->setProfile(profile);
        if (hasRegion(front->service(), profile.regionId))
            front->setRegion(profile.regionId);
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
    // Only a convenience for the next operation: when it cannot be written, the choice still holds for this one.
    static_cast<void>(m_parts.profiles.rememberRegion(front->profile().id, regionId));
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
    for (const QString &wanted : {profile.regionId, QStringLiteral("cn-hangzhou")}) {
        if (hasRegion(service, wanted))
            return wanted;
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
