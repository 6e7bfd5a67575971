// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <QVector>

#include <future>

namespace countersign {

/// The catalogues that a window starts with.
struct StartCatalogue {
    QString path{}; ///< of the file that it cannot do without: the built-in one, or that of `--catalogue`
    Catalogue catalogue{};
    Result<void> opened{};    ///< of the file at `path`
    QByteArray state{};       ///< of the store, as it was opened
    QVector<Error> leftOut{}; ///< of the person's own catalogues

    bool isWhole() const { return opened && leftOut.isEmpty(); }
};

/// Opens the built-in catalogue and the person's own ones in a thread of its own, from its making on: meanwhile the program reads fonts and settings, which takes
/// about as long.
class CatalogueOpening {
public:
    CatalogueOpening();

    /// Waits for the catalogues, once. \p given is the file of `--catalogue`, opened in place of all others; empty: there is none. What is wrong is said in the
    /// language of this moment.
    StartCatalogue take(const QString &given);

private:
    std::future<StartCatalogue> m_opened;
};

} // namespace countersign
