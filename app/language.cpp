// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr char ownTranslator[] = "countersignTranslator";

/// A translation that is not there is no error.
void install(QCoreApplication &application, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(name, folder))
        return;
    translator->setObjectName(QLatin1String(ownTranslator));
    QCoreApplication::installTranslator(translator.get());
    translator.release()->setParent(&application);
}

} // namespace

Result<void> setLanguage(QCoreApplication &application, const QString &language)
{
    if (!language.isEmpty() && language != "en"_L1 && language != "zh_CN"_L1)
        return tl::unexpected(Error{ErrorKind::BadInput, QCoreApplication::translate("Language", "There is no such language"), language,
                                    QCoreApplication::translate("Language", "Use en or zh_CN")});
    qDeleteAll(application.findChildren<QTranslator *>(QLatin1String(ownTranslator), Qt::FindDirectChildrenOnly)); // each takes itself off
    QLocale::setDefault(language.isEmpty() ? QLocale::system() : QLocale(language));
    if (language == "zh_CN"_L1 || (language.isEmpty() && QLocale::system().language() == QLocale::Chinese)) {
        install(application, u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(application, u"countersign_zh_CN"_s, u":/translations"_s);
    } else {
        install(application, u"countersign_en"_s, u":/translations"_s); // plural forms; the rest is in the program itself
    }
    return {};
}

} // namespace countersign
