// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int answerWithinMs = 5000;

QDBusMessage secretServiceCall(const QString &path, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
}

using StatePromise = std::shared_ptr<QPromise<SecretServiceState>>;

void tellState(const StatePromise &promise, SecretServiceState state)
{
    promise->addResult(state);
    promise->finish();
}

template <class Use>
void askSecretService(const QDBusMessage &question, const Use &use)
{
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, answerWithinMs));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, use] {
        use(*watcher);
        watcher->deleteLater();
    });
}

void askWhetherLocked(const QDBusObjectPath &collection, const StatePromise &promise)
{
    auto question = secretServiceCall(collection.path(), u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    askSecretService(question, [promise](const QDBusPendingCall &call) {
        const QDBusPendingReply<QVariant> reply = call;
        tellState(promise,
                  reply.isError()              ? SecretServiceState::Unreachable
                      : reply.value().toBool() ? SecretServiceState::Locked
                                               : SecretServiceState::Open);
    });
}

} // namespace

QFuture<SecretServiceState> secretServiceState()
{
    const auto promise = std::make_shared<QPromise<SecretServiceState>>();
    promise->start();
    if (!QDBusConnection::sessionBus().isConnected()) {
        tellState(promise, SecretServiceState::Unreachable);
        return promise->future();
    }
    auto question = secretServiceCall(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    question << u"default"_s;
    askSecretService(question, [promise](const QDBusPendingCall &call) {
        const QDBusPendingReply<QDBusObjectPath> reply = call;
        if (reply.isError())
            tellState(promise, SecretServiceState::Unreachable);
        else if (reply.value().path() == "/"_L1)
            tellState(promise, SecretServiceState::Open);
        else
            askWhetherLocked(reply.value(), promise);
    });
    return promise->future();
}

} // namespace countersign
