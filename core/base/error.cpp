// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QCoreApplication>
#include <QStringList>

namespace countersign {

QByteArray errorKindId(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadInput:
        return "bad-input";
    case ErrorKind::NotFound:
        return "not-found";
    case ErrorKind::MissingCredential:
        return "missing-credential";
    case ErrorKind::StoreUnavailable:
        return "store-unavailable";
    case ErrorKind::StoreLocked:
        return "store-locked";
    case ErrorKind::StoreDenied:
        return "store-denied";
    case ErrorKind::HostNotBound:
        return "host-not-bound";
    case ErrorKind::InsecureHttp:
        return "insecure-http";
    case ErrorKind::HeldMoment:
        return "held-moment";
    case ErrorKind::WireFormDiffers:
        return "wire-form-differs";
    case ErrorKind::HostUnreachable:
        return "host-unreachable";
    case ErrorKind::ConnectionRefused:
        return "connection-refused";
    case ErrorKind::TlsRefused:
        return "tls-refused";
    case ErrorKind::Timeout:
        return "timeout";
    case ErrorKind::Cancelled:
        return "cancelled";
    case ErrorKind::TruncatedResponse:
        return "truncated-response";
    case ErrorKind::Network:
        return "network";
    case ErrorKind::Offline:
        return "offline";
    case ErrorKind::Busy:
        return "busy";
    case ErrorKind::PortTaken:
        return "port-taken";
    case ErrorKind::DamagedCatalogue:
        return "damaged-catalogue";
    case ErrorKind::FileUnreadable:
        return "file-unreadable";
    case ErrorKind::Unsupported:
        return "unsupported";
    }
    Q_UNREACHABLE();
}

QString sentence(const Error &error)
{
    QStringList parts{error.message};
    if (!error.subject.isEmpty())
        parts.append(error.subject);
    if (!error.hint.isEmpty())
        parts.append(error.hint);
    switch (parts.size()) {
    case 1:
        return error.message;
    case 2:
        return QCoreApplication::translate("Error", "%1. %2").arg(parts.at(0), parts.at(1));
    default:
        return QCoreApplication::translate("Error", "%1. %2. %3").arg(parts.at(0), parts.at(1), parts.at(2));
    }
}

} // namespace countersign
