// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/diagnosis/observedrequest.h"
#include "core/diagnosis/servererror.h"

#include <QDateTime>

#include <memory>
#include <optional>
#include <vector>

namespace countersign {

/// One thing that was recognised in a text.
struct Reading {
    QByteArray reader{};                      ///< `curl`, `har`, `raw-http`, `refusal`, `sdk-debug`, `signature`, `string-to-sign`, `url`
    QString recognised{};                     ///< for people: "curl command, POST to ecs.aliyuncs.com, 12 parameters"
    std::optional<ObservedRequest> request{}; ///< what was sent
    QByteArray schemeId{};                    ///< recognised from the request or the string; empty when unknown
    QByteArray stringToSign{};                ///< what the sender's program signed
    QByteArray canonicalRequest{};            ///< what it hashed into that
    QByteArray signature{};                   ///< what it computed, where it stands outside a request
    std::optional<ServerError> refusal{};     ///< what the server answered
    int status = 0;                           ///< of the answer; 0 when unknown
    QDateTime started{};                      ///< of a HAR entry, UTC; invalid when unknown
    QVector<Error> remarks{};                 ///< what was not understood or left out, and what to add; quotes no secret
    qsizetype offset = 0;                     ///< where it stands in `Observation::text`, in bytes
    qsizetype length = 0;
};

/// Everything that a pasted text gave. A text may hold several things: a command and the answer below it, debug lines around a string.
struct Observation {
    QByteArray text{};           ///< what was read: the paste in UTF-8 without byte order mark
    QVector<Reading> readings{}; ///< in the order of the text
    QVector<Error> remarks{};    ///< about the text as a whole: binary, too long, nothing recognised, what is still missing

    /// Indexes into `readings` of all that hold a request; several are a choice (a HAR file). Those nearest to a string to
    /// sign in the text come first, then signed ones.
    COUNTERSIGN_CORE QVector<qsizetype> requests() const;

    // The merged view: the first of each kind.
    COUNTERSIGN_CORE std::optional<ObservedRequest> request() const;
    COUNTERSIGN_CORE std::optional<ServerError> refusal() const;
    COUNTERSIGN_CORE QByteArray stringToSign() const;
    COUNTERSIGN_CORE QByteArray canonicalRequest() const;
    COUNTERSIGN_CORE QByteArray signature() const; ///< the request's own, unless it is a placeholder, else one that stands by itself
    COUNTERSIGN_CORE QByteArray schemeId() const;  ///< the request's, else the string's
    /// What was recognised and every remark, a sentence each; never empty.
    COUNTERSIGN_CORE QStringList sentences() const;
};

/// Recognises one form of text. Readers are asked by rank; each sees the pieces that those before it left.
class COUNTERSIGN_CORE Reader {
public:
    virtual ~Reader() = default;
    virtual QByteArray id() const = 0;
    /// The most telling forms first: 10 for a HAR file, 70 for a bare URL.
    virtual int rank() const = 0;
    /// All that it recognises in \p piece, in order, not overlapping, offsets into the piece. Any bytes, UTF-8 as a rule; time grows with the length only.
    virtual QVector<Reading> read(QByteArrayView piece) const = 0;
};

/// All readers, made from the files in `core/diagnosis/readers`, by rank.
COUNTERSIGN_CORE const std::vector<std::unique_ptr<Reader>> &readers();

/// Reads any text: UTF-8 or UTF-16, with or without byte order mark, of any length; a HAR file of 50 MB takes about a second. Pure, for any thread.
/// Opens no file, whatever a command names.
COUNTERSIGN_CORE Observation observed(QByteArrayView text);

} // namespace countersign
