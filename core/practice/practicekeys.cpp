// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicegateway.h"

namespace countersign {

namespace {

Error keyLineError(int line)
{
    return {ErrorKind::BadInput,
            QCoreApplication::translate("countersign::PracticeGateway", "A line of the key file is not ID SECRET [TOKEN]"),
            QCoreApplication::translate("countersign::PracticeGateway", "line %1").arg(line),
            QCoreApplication::translate("countersign::PracticeGateway", "Write two or three words separated by blanks")};
}

bool isBlankInKeyLine(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/// The words of a line as views, so that no secret is copied on the way.
QVector<QByteArrayView> wordsOfKeyLine(QByteArrayView line)
{
    QVector<QByteArrayView> words;
    for (qsizetype i = 0; i < line.size();) {
        const qsizetype start = i;
        while (i < line.size() && !isBlankInKeyLine(line[i]))
            ++i;
        if (i > start)
            words.append(line.sliced(start, i - start));
        else
            ++i;
    }
    return words;
}

Secret secretOfKeyLine(QByteArrayView word)
{
    return Secret(word.toByteArray());
}

} // namespace

Result<QVector<PracticeGateway::Key>> practiceKeysFromText(QByteArrayView text)
{
    QVector<PracticeGateway::Key> keys;
    int line = 0;
    while (!text.isEmpty()) {
        ++line;
        const qsizetype end = text.indexOf('\n');
        const QVector<QByteArrayView> words = wordsOfKeyLine(end < 0 ? text : text.first(end));
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (words.isEmpty() || words[0].startsWith('#'))
            continue;
        if (words.size() != 2 && words.size() != 3)
            return tl::unexpected(keyLineError(line));
        keys.append({words[0].toByteArray(), secretOfKeyLine(words[1]), words.size() == 3 ? secretOfKeyLine(words[2]) : Secret()});
    }
    return keys;
}

} // namespace countersign
