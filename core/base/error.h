// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace countersign {

/// One kind per thing a person can do next.
enum class ErrorKind {
    BadInput,          ///< mend the value, the option or the file that `subject` names
    NotFound,          ///< check the name; `hint` offers the nearest ones
    MissingCredential, ///< give the profile (or the environment) the secret that `subject` names
    StoreUnavailable,  ///< no keychain answers: keep the secret for this run only, or start one
    StoreLocked,       ///< unlock the keychain and repeat
    StoreDenied,       ///< allow the access and repeat
    HostNotBound,      ///< add the host to the profile, or send without a key
    InsecureHttp,      ///< use https, or allow the key over plain http explicitly
    HeldMoment,        ///< let clock and nonce run, or send with the ones that are held
    WireFormDiffers,   ///< change the segment that `subject` names: the network layer would send other bytes than those signed
    HostUnreachable,   ///< check the host name and the network
    ConnectionRefused, ///< check the port, or start the server
    TlsRefused,        ///< check the certificate and the trust store; never switched off
    Timeout,           ///< repeat, or raise the time limit
    Cancelled,         ///< the person did it
    TruncatedResponse, ///< repeat: the connection ended before the announced length
    Network,           ///< anything else that left no response
    Offline,           ///< leave the offline mode
    Busy,              ///< wait until the other one has come to its end, and repeat
    PortTaken,         ///< choose another port
    DamagedCatalogue,  ///< import it again
    FileUnreadable,    ///< check the path and the rights
    Unsupported        ///< choose another way; `hint` says which
};

/// The stable word of a kind in JSON output: `missing-credential`, `wire-form-differs`, …
COUNTERSIGN_CORE QByteArray errorKindId(ErrorKind kind);

/// What, about what, and what the user can do. Never holds a secret.
struct Error {
    ErrorKind kind{};
    QString message{}; ///< one sentence, translated, no full stop needed
    QString subject{}; ///< the field, host, file or option it is about; empty if the message says it
    QString hint{};    ///< what to do next; may be empty

    bool operator==(const Error &) const = default;
};

/// "Message. About subject. Hint." in one line for logs and standard error.
COUNTERSIGN_CORE QString sentence(const Error &error);

} // namespace countersign

Q_DECLARE_METATYPE(countersign::Error)
