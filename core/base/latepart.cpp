// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/latepart.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

#ifndef Q_OS_WIN
#include <dlfcn.h>
#endif

namespace countersign {

namespace {

QString ownFolder()
{
#ifndef Q_OS_WIN
    Dl_info self{};
    if (dladdr(reinterpret_cast<const void *>(&loadedPart), &self) != 0 && self.dli_fname)
        return QFileInfo(QString::fromLocal8Bit(self.dli_fname)).absolutePath();
#endif
    return QCoreApplication::applicationDirPath(); // where Windows has libraries
}

} // namespace

Result<const void *> loadedPart(const char *name)
{
    QLibrary library(ownFolder() + u'/' + QLatin1String(name));
    library.setLoadHints(QLibrary::PreventUnloadHint);
    const auto part = reinterpret_cast<const void *(*)()>(library.resolve("countersignPart"));
    if (!part)
        return tl::unexpected(Error{ErrorKind::FileUnreadable, QCoreApplication::translate("LatePart", "A part of the program is missing"),
                                    library.errorString(), QCoreApplication::translate("LatePart", "Install the program again")});
    return part();
}

} // namespace countersign
