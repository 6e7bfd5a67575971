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

} // namespace

Result<QVector<PracticeGateway::Key>> practiceKeysFromText(QByteArrayView text)
{
    QVector<PracticeGateway::Key> keys;
    int line = 0;
    while (!text.isEmpty()) {
        ++line;
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView content = (end < 0 ? text : text.first(end)).trimmed();
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (content.isEmpty() || content.startsWith('#'))
            continue;
        QByteArrayList words = content.toByteArray().simplified().split(' ');
        if (words.size() != 2 && words.size() != 3)
            return tl::unexpected(keyLineError(line));
        keys.append({words[0], Secret(std::move(words[1])), words.size() == 3 ? Secret(std::move(words[2])) : Secret()});
    }
    return keys;
}

} // namespace countersign
