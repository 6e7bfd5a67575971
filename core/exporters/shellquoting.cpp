// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/shellquoting.h"

#include <QStringDecoder>

namespace countersign {

namespace {

bool turnsDirection(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x061c || u == 0x200e || u == 0x200f || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
}

/// Line and paragraph separators count: some terminals end a line there.
bool isUnseenCharacter(QChar c)
{
    return c.category() == QChar::Other_Control || c.unicode() == 0x2028 || c.unicode() == 0x2029 || turnsDirection(c);
}

} // namespace

QByteArray posixQuoted(QByteArrayView word)
{
    Q_ASSERT_X(!word.contains('\0'), "posixQuoted", "no shell word holds a NUL");
    return '\'' + word.toByteArray().replace('\'', "'\\''") + '\'';
}

QByteArray shellComment(const QString &text)
{
    QString line = text;
    for (QChar &c : line)
        if (isUnseenCharacter(c))
            c = u' ';
    return "# " + line.toUtf8() + '\n';
}

bool isPasteableText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return !decoder.hasError()
        && std::none_of(text.cbegin(), text.cend(), [](QChar c) { return isUnseenCharacter(c) && c != u'\t' && c != u'\n'; });
}

} // namespace countersign
