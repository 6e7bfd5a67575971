// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/secretservice.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int answerWithinMs = 20000; // a service that was just started may ask the person first

using StatePromise = std::shared_ptr<QPromise<StoreState>>;

void tellState(const StatePromise &promise, StoreState state)
{
    promise->addResult(state);
    promise->finish();
}

StatePromise startedPromise()
{
    auto promise = std::make_shared<QPromise<StoreState>>();
    promise->start();
    return promise;
}

bool isReply(const QDBusMessage &answer)
{
    return answer.type() == QDBusMessage::ReplyMessage;
}

void askWhetherLocked(const QString &collection, const StatePromise &promise)
{
    auto question =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    askOnSessionBus(question, [promise](const QDBusMessage &answer) {
        if (!isReply(answer))
            return tellState(promise, stateOfBusError(answer));
        const bool isLocked = answer.arguments().value(0).value<QDBusVariant>().variant().toBool();
        tellState(promise, isLocked ? StoreState::Locked : StoreState::Working);
    });
}

QDBusMessage walletQuestion(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.kde.kwalletd5"_s, u"/modules/kwalletd5"_s, u"org.kde.KWallet"_s, method);
}

} // namespace

void askOnSessionBus(const QDBusMessage &question, const std::function<void(const QDBusMessage &)> &use)
{
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, answerWithinMs));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, use] {
        use(watcher->reply());
        watcher->deleteLater();
    });
}

StoreState stateOfBusError(const QDBusMessage &answer)
{
    switch (QDBusError(answer).type()) {
    case QDBusError::AccessDenied:
        return StoreState::Denied;
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return StoreState::Slow;
    default:
        return StoreState::Absent;
    }
}

QFuture<StoreState> secretServiceState()
{
    const StatePromise promise = startedPromise();
    if (!QDBusConnection::sessionBus().isConnected()) {
        tellState(promise, StoreState::Absent);
        return promise->future();
    }
    auto question = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                   u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    question << u"default"_s;
    askOnSessionBus(question, [promise](const QDBusMessage &answer) {
        if (!isReply(answer))
            return tellState(promise, stateOfBusError(answer));
        const QString collection = answer.arguments().value(0).value<QDBusObjectPath>().path();
        if (collection == "/"_L1)
            tellState(promise, StoreState::Working);
        else
            askWhetherLocked(collection, promise);
    });
    return promise->future();
}

QFuture<StoreState> walletState()
{
    const StatePromise promise = startedPromise();
    if (!QDBusConnection::sessionBus().isConnected()) {
        tellState(promise, StoreState::Absent);
        return promise->future();
    }
    askOnSessionBus(walletQuestion(u"networkWallet"_s), [promise](const QDBusMessage &answer) {
        if (!isReply(answer))
            return tellState(promise, stateOfBusError(answer));
        auto question = walletQuestion(u"isOpen"_s);
        question << answer.arguments().value(0).toString();
        askOnSessionBus(question, [promise](const QDBusMessage &open) {
            if (!isReply(open))
                return tellState(promise, stateOfBusError(open));
            tellState(promise, open.arguments().value(0).toBool() ? StoreState::Working : StoreState::Locked);
        });
    });
    return promise->future();
}

} // namespace countersign
