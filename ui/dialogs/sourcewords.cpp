// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sourcewords.h"

#include "ui/models/sourcename.h"

#include <QLocale>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct SourceWords {
    Q_DECLARE_TR_FUNCTIONS(SourceWords)
};

} // namespace

QString ageWords(const QDateTime &then, const QDateTime &now)
{
    const qint64 days = then.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (days <= 0)
        return SourceWords::tr("today");
    if (days == 1)
        return SourceWords::tr("yesterday");
    return days < 60 ? SourceWords::tr("%n day(s) ago", nullptr, int(days))
                     : QLocale().toString(then.toLocalTime().date(), QLocale::ShortFormat);
}

QString progressWords(const MetadataProgress &progress)
{
    switch (progress.stage) {
    case MetadataProgress::Stage::Fetching:
        return SourceWords::tr("Fetching: %L1 of %L2 files · %3")
            .arg(progress.done)
            .arg(progress.total)
            .arg(QLocale().formattedDataSize(progress.bytes, 1, QLocale::DataSizeSIFormat));
    case MetadataProgress::Stage::Reading:
        return SourceWords::tr("Reading: %Ln file(s)", nullptr, int(progress.done));
    case MetadataProgress::Stage::Compiling:
        return SourceWords::tr("Writing the catalogue");
    }
    Q_UNREACHABLE();
}

QString resultWords(const MetadataResult &result)
{
    if (result.task.deed == MetadataTask::Deed::Remove)
        return SourceWords::tr("Removed: %1").arg(sourceName(result.task.subject));
    return SourceWords::tr("%Ln operation(s) of %1 are there", nullptr, int(result.origin.report.operations))
        .arg(sourceName(result.origin.format));
}

} // namespace countersign
