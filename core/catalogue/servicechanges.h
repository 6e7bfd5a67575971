// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <QVector>

#include <functional>

namespace countersign {

/// What became different. Each kind has a stable id and a word for people (`changewords.h`).
enum class ChangeKind {
    ProductAdded,
    ProductRemoved,
    VersionChanged, ///< the only version of a product gave way to another one; what changed in it follows
    OperationAdded,
    OperationRemoved,
    Moved, ///< another path, or another server of its own
    MethodsChanged,
    BodyChanged,    ///< its shape or its content type
    SigningChanged, ///< the schemes it takes, or whether it needs a key
    Renamed,        ///< by letter case alone; of an operation or a parameter
    ParameterAdded,
    ParameterRemoved,
    MadeRequired,
    MadeOptional,
    TypeChanged,   ///< or its format
    PlaceChanged,  ///< query, header, body, …
    StyleChanged,  ///< another serialisation, or content type, on the wire
    ValuesAdded,   ///< to the allowed ones; `after` names them. Of a choice: its shapes
    ValuesRemoved, ///< from the allowed ones; `before` names them
    LimitNarrowed, ///< of range, length, number, pattern; fact `values`: any value before, only these after
    LimitWidened,
    DefaultChanged,
    Deprecated,
    Undeprecated
};

/// One fact that is different, of an operation or of one of its parameters.
struct Change {
    ChangeKind kind{};
    QString operation{}; ///< its newer name; of one that was removed the older; empty: of the whole product
    QString
        parameter{}; ///< its newer path, or the older of one that was removed: `Tag.N.Key`, as `describe` writes it; empty: of the operation
    QByteArray fact{};         ///< which one, where a kind has several: `maximum`, `path`, `pattern`
    QString before{}, after{}; ///< as the catalogues spell it; empty: nothing
    bool isBreaking = false;   ///< a call that worked before may be refused now, or do less than it said

    bool operator==(const Change &) const = default;
};

/// What changed between two services, in the order of the newer one: of the product, then by operation; those that were removed stand at the end.
struct ServiceChanges {
    QString cloud{}, product{};
    QString title{};           ///< English; empty where the catalogue has none
    QString before{}, after{}; ///< versions; one is empty where the product was added or removed
    QVector<Change> changes{};

    COUNTERSIGN_CORE qsizetype breakingCount() const;
    /// The operation's id in the newer version, or in the older one where it was removed.
    COUNTERSIGN_CORE OperationId operationId(const Change &change) const;
    bool operator==(const ServiceChanges &) const = default;
};

/// How a comparison goes on, and how it is given up. Both are called in its thread; either may be empty.
struct ChangeWatch {
    std::function<bool()> isCancelled{};
    std::function<void(qsizetype done, qsizetype total)> progressed{}; ///< operations
};

/// Compares two services, each in a catalogue of its own or both in one: requests only, facts only; what vendors say and what services answer does not count. The
/// same operation is the one of the same name, letter case ignored where no other has it. Operations are read one at a time; named types that hold themselves are
/// compared once. Cancelled; DamagedCatalogue; NotFound where a catalogue has no such service.
COUNTERSIGN_CORE Result<ServiceChanges> changesBetween(const Catalogue &before, const Service &beforeService, const Catalogue &after,
                                                       const Service &afterService, const ChangeWatch &watch = {});

/// Compares all services of two catalogues; those in which nothing changed are left out. A product's only version that is nowhere in the other is set beside
/// the only one there. \param onlyFirst ends with the first change: the question is whether there is any
COUNTERSIGN_CORE Result<QVector<ServiceChanges>> changesBetween(const Catalogue &before, const Catalogue &after,
                                                                const ChangeWatch &watch = {}, bool onlyFirst = false);

} // namespace countersign
