// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startcatalogue.h"

#include "app/places.h"
#include "core/catalogue/cataloguestore.h"

#include <QCoreApplication>

namespace countersign {

namespace {

StartCatalogue openOwn()
{
    StartCatalogue start;
    start.path = builtinCataloguePath(QCoreApplication::applicationDirPath());
    start.opened = start.catalogue.open(start.path, true);
    if (!start.opened)
        start.opened.error().hint =
            QCoreApplication::translate("Main", "Install Countersign again, or start it with --catalogue and another file");
    const CatalogueStore store(catalogueFolder());
    start.state = store.state(); // before: what changes meanwhile is noticed
    start.leftOut = store.openAll(start.catalogue);
    return start;
}

} // namespace

CatalogueOpening::CatalogueOpening() : m_opened(std::async(std::launch::async, openOwn)) { }

StartCatalogue CatalogueOpening::take(const QString &given)
{
    StartCatalogue start = m_opened.get();
    if (given.isEmpty())
        return start.isWhole() ? std::move(start)
                               : openOwn(); // again for its words: the thread may have begun before the language was chosen
    StartCatalogue other;
    other.path = given;
    other.opened = other.catalogue.open(given, false);
    return other;
}

} // namespace countersign
