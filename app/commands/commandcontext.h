// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/catalogue/cataloguestore.h"
#include "core/credentials/keychainstore.h"
#include "core/credentials/memorystore.h"
#include "core/credentials/profilestore.h"
#include "core/session/jsonwriter.h"
#include "core/signing/signaturescheme.h"

#include <memory>
#include <optional>
#include <string>

namespace countersign {

struct GlobalOptions {
    bool json = false;
    bool offline = false;
    bool verbose = false;
    std::string catalogueFolder{}; ///< instead of the person's
    std::string language{};
};

/// What the exit status says.
enum ExitStatus { Success = 0, Refused = 1, BadUsage = 2, NoResponse = 3, NoCredentials = 4 };
ExitStatus exitStatus(ErrorKind kind);
/// Of the statuses of several jobs the one to end with: what could not be read or judged before missing credentials, those before a refusal or mismatch.
int worse(int one, int other);

/// What every verb needs: the parts of the house, made when first asked for, and the two streams.
class CommandContext {
public:
    CommandContext(QMap<QByteArray, QByteArray> environment, QString applicationFolder);

    GlobalOptions options{};
    const QMap<QByteArray, QByteArray> environment;
    const SystemClock clock{};
    SystemNonceSource nonces{};
    const SchemeRegistry schemes{};

    /// The person's own catalogues: in the folder of `--catalogue`, or in the data folder.
    CatalogueStore store() const;
    /// The built-in catalogue and the person's own. One of these that cannot be used is said on standard error and left out.
    Result<const Catalogue *> catalogue();
    /// The operation that a person means by \p product and \p name.
    Result<Operation> operation(const std::string &product, const std::string &name, const std::string &version);
    ProfileStore &profiles();

    /// Bytes to standard output, as they are.
    void print(const QByteArray &bytes) const;
    void printLine(const QString &line) const { print(QString(line + u'\n').toUtf8()); }
    void printLine(const JsonWriter &json) const { print(json.json() + '\n'); }
    /// A line to standard error.
    void note(const QString &line) const;
    /// The sentence to standard error and, with `--json`, the error as an object to standard output. \returns the exit status.
    int fail(const Error &error) const;

private:
    QString m_applicationFolder;
    std::optional<Catalogue> m_catalogue{};
    KeychainStore m_keychain;
    MemoryStore m_memory{};
    std::unique_ptr<ProfileStore> m_profiles{};
};

/// The whole of \p path, or of standard input for `-`. FileUnreadable.
Result<QByteArray> fileContents(const std::string &path);

} // namespace countersign
