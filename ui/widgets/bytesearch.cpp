// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bytesearch.h"

namespace countersign {

namespace {

constexpr qsizetype mostMatches = 20000;

} // namespace

QVector<ByteMatch> matchesIn(const ReadableBytes &bytes, const QString &text)
{
    QVector<ByteMatch> matches;
    if (text.isEmpty())
        return matches;
    const QString &all = bytes.text();
    for (qsizetype at = all.indexOf(text, 0, Qt::CaseInsensitive); at >= 0 && matches.size() < mostMatches;
         at = all.indexOf(text, at + text.size(), Qt::CaseInsensitive))
        matches.append({bytes.offsetOf(int(at)), bytes.offsetOf(int(at + text.size()))});
    return matches;
}

} // namespace countersign
