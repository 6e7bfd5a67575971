// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslKey>

#include <optional>

namespace countersign {

/// A certificate authority that nobody trusts, and a certificate of it for 127.0.0.1 and localhost.
struct TestAuthority {
    QSslCertificate authority{};
    QSslCertificate certificate{};
    QSslKey key{};
};

/// Made afresh by the openssl program in \p folder; nothing when that fails.
std::optional<TestAuthority> makeTestAuthority(const QString &folder);

} // namespace countersign
