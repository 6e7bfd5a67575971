// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/catalogue/catalogue.h"
#include "core/credentials/profilestore.h"
#include "core/session/diagnosisrunner.h"
#include "core/session/draft.h"
#include "core/session/filereading.h"
#include "core/session/schemechoice.h"
#include "core/session/sendpermissions.h"
#include "core/session/sessioncall.h"
#include "core/session/sessioncredentials.h"
#include "core/session/targetchoice.h"

namespace countersign {

/// What sessions share; all of it outlives them.
struct SessionParts {
    const Catalogue &catalogue;
    const SchemeRegistry &schemes;
    ProfileStore &profiles;
    Transport &transport;
    PracticeGateway &practice; ///< started when the practice profile is first used
    const Clock &clock;
    NonceSource &nonces;
};

/// One open operation: the only object that panes and core share. Every edit builds and signs anew (gathered by a zero-delay timer) and the
/// signals carry the results to all panes; no pane knows another.
class COUNTERSIGN_CORE SigningSession : public QObject {
    Q_OBJECT
public:
    explicit SigningSession(SessionParts parts, QObject *parent = nullptr);
    ~SigningSession() override;

    // What is called
    Result<void> setOperation(const OperationId &id);
    /// Its operation is made of a request and stands in no catalogue.
    bool isAdHoc() const { return m_adHoc.has_value(); }
    const Operation &operation() const { return m_input.operation; }
    const Service *service() const;
    /// All of it as it stands, secrets too: for `withoutSecrets` only.
    Draft openDraft() const;
    /// What is to be kept of it, without secrets.
    Draft draft() const { return withoutSecrets(openDraft(), m_input.operation, m_parts.profiles.knownSecrets()); }
    /// Opens what was kept. A profile that is gone becomes the practice profile, and is remembered until another is chosen. Method, format and
    /// scheme that the operation does not take any more fall back to its own. NotFound when the catalogue has no such operation.
    Result<void> restore(const Draft &draft);
    /// Paths whose values were secret and are to be typed again; each goes away when it gets a value or is given up. Empty: the body.
    const QStringList &withheld() const { return m_withheld; }
    bool isEndpointWithheld() const { return m_endpointWithheld; }
    void giveUpWithheld(const QString &path);
    /// Id of the example that filled the form, while what it teaches is to stand there. Empty: none, or no longer wanted.
    const QString &example() const { return m_example; }
    void setExample(const QString &id);

    // Values
    const ParameterValues &values() const { return m_input.values; }
    void setValue(const QString &path, const ParameterValue &value); ///< the same value again changes nothing
    void unsetValue(const QString &path);
    void setValues(const ParameterValues &values); ///< the form is made anew: `valuesReplaced`

    // Who and where
    const Profile &profile() const { return m_profile; }
    void setProfile(const Profile &profile);
    QString region() const { return m_target.region; }
    void setRegion(const QString &regionId);
    /// What stands in the endpoint field; empty: follow service and region. A text that is no endpoint is kept and reported by `endpointError`.
    void setEndpointText(const QString &text);
    QString endpointText() const { return hasTypedEndpoint() ? m_target.typedEndpoint : QString::fromLatin1(m_endpoint.text()); }
    bool hasTypedEndpoint() const { return !m_target.typedEndpoint.isEmpty(); }
    /// The region's VPC host instead of its public one, where it has one. A typed endpoint stands before both.
    void setUsesVpc(bool uses);
    bool usesVpc() const { return m_target.usesVpc; }
    /// The region that is chosen, as the service lists it; null when it is not listed.
    const RegionEndpoint *regionEndpoint() const { return listedRegion(service(), m_target.region); }
    std::optional<Error> endpointError() const { return m_endpointError; }
    /// Where the request as signed goes: for calls through an address server one of its servers, once one was picked.
    const Endpoint &endpoint() const { return m_input.endpoint; }
    /// What the address server named, how old that is and why it is not newer; null for operations that go to the endpoint itself.
    const ServerList *serverList() const { return isRouted() ? &m_call.route().list() : nullptr; }
    /// The listed server that was sent to last, or is being sent to.
    std::optional<Endpoint> usedServer() const { return isRouted() ? m_call.route().server() : std::nullopt; }
    /// Why the profile's credentials are not there: keychain locked, secret never stored, …
    std::optional<Error> credentialError() const { return m_credentials.error(); }
    /// The store was asked and has not answered yet: what a typed text has to do with the secret cannot be known.
    bool isAwaitingCredentials() const { return m_credentials.isAwaited(); }
    QByteArray accessKeyId() const { return m_input.context.credentials.accessKeyId; }
    QByteArray method() const { return m_input.options.method.isEmpty() ? m_input.operation.methods.value(0) : m_input.options.method; }
    void setMethod(const QByteArray &method);
    QByteArray format() const { return m_input.options.format.isEmpty() ? m_input.operation.formats.value(0) : m_input.options.format; }
    void setFormat(const QByteArray &format);
    QByteArray schemeId() const { return schemeInUse().id; }
    /// One that the operation takes; its algorithm is the default one then.
    void setScheme(const QByteArray &id);
    QVector<SchemeChoice> schemeChoices() const;
    /// What the operation's service signs with, where that cannot be computed here: nothing is signed then, or sent with a signature.
    std::optional<QByteArray> missingScheme() const { return countersign::missingScheme(m_input.operation, m_parts.schemes); }
    /// Of the scheme in use; empty where the scheme knows one only.
    QByteArray algorithm() const;
    void setAlgorithm(const QByteArray &algorithm);
    /// Empty where there is nothing to choose.
    QVector<QByteArray> algorithms() const;
    /// Holds time, nonce or both still, or lets them run again. What a person said yes to about another moment is forgotten.
    void hold(const HeldMoment &moment);
    const HeldMoment &held() const { return m_held; }

    // Results
    const Preparation &preparation() const { return m_preparation; }
    QDateTime signedAt() const { return m_input.context.time; }
    /// By the clock that signatures get their time from while it runs.
    QDateTime now() const { return m_parts.clock.now(); }
    QByteArray nonce() const { return m_input.context.nonce; }
    bool isSending() const { return m_call.isUnderWay(); }
    /// For how long, while it is.
    qint64 sendingMs() const { return m_call.elapsedMs(); }
    /// When the answer that is waited for is due (UTC): the call announced how long the server may take. Nothing for other calls, and when
    /// nothing is under way.
    std::optional<QDateTime> answerDueAt() const { return isSending() ? m_call.dueAt() : std::nullopt; }
    const std::optional<Result<Response>> &lastResult() const { return m_call.result(); }
    /// The request that `lastResult` answers.
    const std::optional<WireRequest> &lastSent() const { return m_call.sent(); }
    /// What was asked when `lastResult` came; of a call that never left without a trace.
    const CallRecord &lastCall() const { return m_call.record(); }
    /// What is wrong with the last call, where its refusal had to do with signature, key, token, time or nonce; it comes a moment after the answer.
    const std::optional<JudgedCase> &verdict() const { return m_verdict; }
    /// It is being worked out.
    bool isJudging() const { return m_judge.isRunning(); }
    const CallRecord &callUnderWay() const { return m_call.underWay(); }

    // Deeds
    /// Signs with the present time and a fresh nonce and sends. What stops it before a byte leaves arrives as `exchanged` with an Error;
    /// HostNotBound, InsecureHttp and HeldMoment arrive as `questionAsked` first.
    void send();
    /// The person's answer to `questionAsked`: send as asked, or not at all. A yes holds for this endpoint in this tab. An unbound host over
    /// plain http is two questions, one after the other. Plain http to the servers of an address server is kept in the profile, so that it is
    /// asked once. Without a question nothing happens.
    void answer(bool sendsAnyway);
    void cancel();
    void retranslate() { scheduleRefresh(); } ///< titles of steps and texts of problems are in another language now
    void signNow();                           ///< time and nonce anew, nothing sent: `signedOnly`
    void focus(const countersign::Origin &origin);
    const Origin &focused() const { return m_focus; }

signals:
    void operationChanged();
    void valuesReplaced();
    void withheldChanged();
    void exampleChanged();
    void valueChanged(const QString &path);
    void targetChanged(); ///< profile, region, endpoint, listed servers, method, format or scheme
    void prepared();      ///< read `preparation()`
    void signedOnly();    ///< on demand and without sending; `signedAt()` says when
    void sendingStarted();
    void questionAsked(const countersign::Error &question);
    void exchanged();      ///< read `lastResult()`
    void verdictChanged(); ///< read `verdict()` and `isJudging()`: with every call and its answer, and once it was judged
    void focusChanged(const countersign::Origin &origin);

private:
    void takeOperation(Operation operation);
    void followProfiles();
    void scheduleRefresh();
    void refresh();
    void resolveEndpoint();
    void loadCredentials();
    SchemeInUse schemeInUse() const;
    void sendWithFiles();
    void sendWithCredentials();
    void dispatch();
    void showSignedFor(const Endpoint &server, const QDateTime &time);
    bool isKeyless() const { return m_profile.kind == ProfileKind::Anonymous || schemeId() == "none"; }
    bool isRouted() const { return goesThroughAddressServer(m_input.operation); }
    void ask(const Error &question);
    void conclude();
    CallRecord record(const SignatureTrace &trace) const;

    SessionParts m_parts;
    PreparationInput m_input{};
    std::optional<AdHocOperation> m_adHoc{};
    ChosenScheme m_chosenScheme{};
    Preparation m_preparation{};
    SessionCredentials m_credentials;
    SessionCall m_call;
    DiagnosisRunner m_judge;
    std::optional<JudgedCase> m_verdict{};
    SendPermissions m_permissions{};
    TargetChoice m_target{};
    Endpoint m_endpoint{}; ///< as chosen: where requests go, or the address server that names where
    std::optional<Error> m_endpointError{};
    Profile m_profile{};
    QString m_absentProfileId{}; ///< of a restored profile that is not there
    QStringList m_withheld{};
    QString m_example{};
    bool m_endpointWithheld = false;
    HeldMoment m_held{};
    FileReading m_files{};
    bool m_sendsOnFiles = false;       ///< Send was pressed: files that values name are read once more
    bool m_sendsOnCredentials = false; ///< Send was pressed while they were not there: the keychain is asked once more
    bool m_nonceIsUsed = false;        ///< it went out: the next signature gets another
    Origin m_focus{};
    QTimer m_refresh;
};

} // namespace countersign
