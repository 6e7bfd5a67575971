// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/examples.h"
#include "core/session/latestcalls.h"
#include "core/session/signingsession.h"
#include "core/session/workspacestate.h"

#include <vector>

namespace countersign {

/// A workspace as it stands, secrets too. Taking one is cheap: it shares everything.
struct WorkspaceSnapshot {
    WorkspaceState state{};
    QVector<Operation> operations{}; ///< of `state.documents`
    KnownSecrets secrets{};
};

/// What of \p snapshot may be written. May run in any thread.
COUNTERSIGN_CORE WorkspaceState withoutSecrets(WorkspaceSnapshot snapshot);

/// The open operations in their order, and what else of a window outlives it: the profile, the operations used last, sizes. Windows show it and
/// may be made anew over it; sessions, their answers and calls under way stay.
class COUNTERSIGN_CORE Workspace : public QObject {
    Q_OBJECT
public:
    struct Document {
        SigningSession *session = nullptr; ///< owned by the workspace
        bool edited = false;               ///< since it was sent last
        Draft settled{};                   ///< as it stood when its credentials were known last
    };

    /// \param parts outlive the workspace
    explicit Workspace(const SessionParts &parts, QObject *parent = nullptr);
    ~Workspace() override;

    const SessionParts &parts() const { return m_parts; }
    const std::vector<Document> &documents() const { return m_documents; }
    int count() const { return int(m_documents.size()); }
    SigningSession *session(int index) const { return m_documents[size_t(index)].session; }
    int indexOf(const SigningSession *session) const; ///< -1 when it is not open
    /// The one in front; -1 and null when nothing is open.
    int current() const { return m_current; }
    SigningSession *currentSession() const { return m_current < 0 ? nullptr : session(m_current); }
    void setCurrent(int index);

    /// Brings the operation's document to the front, or opens one with the present profile. NotFound when the catalogue has no such operation.
    Result<SigningSession *> open(const OperationId &id);
    /// Opens one more, whether or not it is open already.
    Result<SigningSession *> openAnother(const OperationId &id);
    /// Opens the example with the present profile and brings it to the front; once more only when its values were changed.
    Result<SigningSession *> openExample(const Example &example);
    /// Opens a kept document behind the others, without bringing it to the front.
    Result<SigningSession *> openDraft(const Draft &draft);
    void close(int index);
    void move(int from, int to);
    bool canReopen() const { return !m_closed.isEmpty(); }
    /// Opens again what was closed last, as it was, and brings it to the front; the session. NotFound when the catalogue has it no more: it is
    /// kept with those that could not be opened.
    Result<SigningSession *> reopen();
    /// The document as it is kept.
    Draft draft(int index);

    /// Opens what was kept, over nothing. NotFound names the operations that the catalogue has not; they are kept and tried again the next time.
    Result<void> restore(const WorkspaceState &state);
    /// While the store has not answered, texts of a document that could be its secret are given as they were before.
    WorkspaceSnapshot snapshot();
    /// Without secrets.
    WorkspaceState state() { return withoutSecrets(snapshot()); }

    /// Other services from now on: \p place, which is the catalogue of the parts, holds what \p fresh did, and the other way round. Open operations stay
    /// as they are. All that reads services comes to its end at `catalogueGoes`, and begins anew at `catalogueCame`; the old ones live so long.
    void replaceCatalogue(Catalogue &place, Catalogue &fresh);

    /// Who signs: of the document in front, and of those to come.
    const Profile &profile() const { return m_profile; }
    /// The document in front follows to the region that this profile had last, where its service has it, and stays where it is otherwise.
    void setProfile(const Profile &profile);
    /// Of the document in front; remembered in its profile.
    void setRegion(const QString &regionId);

    /// Operations opened last, newest first, each once, at most 20.
    const QVector<OperationId> &recents() const { return m_recents; }
    void setRecents(const QVector<OperationId> &recents);
    /// The calls of this run that ended last, newest first, each operation once, at most two; of all tabs, closed ones too.
    const QVector<LatestCall> &latestCalls() const { return m_calls; }
    /// Ids of the tree's nodes that stand open, as the tree names them.
    const QStringList &expandedNodes() const { return m_expanded; }
    void setExpandedNodes(const QStringList &nodes);
    /// Bytes that a window keeps under a name of its own: geometry, splitters. Empty when there are none.
    QByteArray layout(const QString &name) const { return m_layout.value(name); }
    void setLayout(const QString &name, const QByteArray &state);
    const QMap<QString, QByteArray> &layouts() const { return m_layout; }

signals:
    void opened(int index);
    void closed(int index); ///< it is gone already; its session lives until the event loop
    void moved(int from, int to);
    void currentChanged();
    void documentChanged(int index); ///< its method or its mark of unsent edits
    void profileChanged();
    void catalogueGoes(); ///< nothing may be read from now on, in no thread
    void catalogueCame();
    void recentsChanged();
    void latestCallsChanged();
    void changed(); ///< something that is kept: comes with every edit

private:
    void add(SigningSession *session, bool edited);
    Draft openDraft(Document &document) const;
    void noteRecent(const OperationId &id);
    QString firstRegion(const OperationId &id, const Profile &profile) const;
    void followProfiles();

    SessionParts m_parts;
    std::vector<Document> m_documents{};
    int m_current = -1;
    QVector<Draft> m_closed{}; ///< the last one closed at the end
    QVector<Draft> m_unopened{};
    Profile m_profile;
    QVector<OperationId> m_recents{};
    QVector<LatestCall> m_calls{};
    QStringList m_expanded{};
    QMap<QString, QByteArray> m_layout{};
};

} // namespace countersign
