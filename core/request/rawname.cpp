// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/rawname.h"

#include "core/base/encoding.h"

namespace countersign {

namespace {

using namespace Qt::StringLiterals;
using Mark = RawName::Mark;

/// Ends of lines as editors know them, and everything that cannot be seen: an editor of texts makes something else of it.
bool breaksLine(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() <= 0xa0) || c == QChar(0x2028) || c == QChar(0x2029)
        || c == QChar(0xfeff) || c == QChar(0xfdd0) || c == QChar(0xfdd1);
}

QString percent(QChar c)
{
    return QString::fromLatin1(percentEncoded(QString(c).toUtf8()));
}

/// `percentEncoded` leaves letters, digits and `-._~` alone; none of those is asked for here.
QString encoded(const QString &text, bool isName)
{
    QString written;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isEnd = i == text.size() - 1;
        const bool isMark =
            isName && (c == u'=' || (i == 0 && c == u'#') || (isEnd && (c == u':' || c == u'@')) || ((i == 0 || isEnd) && c == u' '));
        written += c == u'%' || breaksLine(c) || isMark ? percent(c) : QString(c);
    }
    return written;
}

} // namespace

QString writtenRawValue(const QString &value)
{
    return encoded(value, false);
}

QString readRawValue(QStringView written)
{
    return QString::fromUtf8(percentDecoded(written.toUtf8()));
}

QString writtenRaw(const RawName &name)
{
    static constexpr const char16_t *marks[] = {u"", u":", u":=", u"@", u"="};
    const QString written = name.name == rawBodyName ? u"%28body)"_s : encoded(name.name, true);
    return (name.isAside ? u"#"_s : QString()) + written + QString::fromUtf16(marks[static_cast<int>(name.mark)]);
}

RawName readRawName(QStringView written)
{
    RawName name;
    if (written.startsWith(u'#')) {
        name.isAside = true;
        written = written.sliced(1);
    }
    const std::pair<QLatin1String, Mark> marks[] = {
        {":="_L1, Mark::JsonText}, {":"_L1, Mark::Json}, {"@"_L1, Mark::File}, {"="_L1, Mark::Own}};
    for (const auto &[text, mark] : marks) {
        if (written.size() > text.size() && written.endsWith(text)) {
            name.mark = mark;
            written.chop(text.size());
            break;
        }
    }
    name.name = readRawValue(written);
    return name;
}

} // namespace countersign
