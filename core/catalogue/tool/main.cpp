// SPDX-License-Identifier: GPL-3.0-or-later
// countersign-catalogue OUTPUT SOURCE…: compiles readable sources of services to one catalogue file. Part of the build only.
#include "core/catalogue/cataloguewriter.h"
#include "core/catalogue/importers/countersign_json.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        std::fputs("Usage: countersign-catalogue OUTPUT SOURCE…\n", stderr);
        return 2;
    }
    const QString output = arguments.takeFirst();
    QVector<countersign::ServiceContents> services;
    for (const QString &path : std::as_const(arguments)) {
        const auto contents = countersign::readCountersignJsonFile(path);
        if (!contents) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(countersign::sentence(contents.error())));
            return 1;
        }
        services.append(*contents);
    }
    if (const auto written = countersign::writeCatalogue(std::move(services), output); !written) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(countersign::sentence(written.error())));
        return 1;
    }
    return 0;
}
