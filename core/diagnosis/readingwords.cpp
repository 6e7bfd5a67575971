// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/readingwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

namespace {

struct ReadingText {
    Q_DECLARE_TR_FUNCTIONS(Reading)
};

} // namespace

QString describedRequest(const QString &form, const ObservedRequest &request)
{
    const bool isForm = hasForm(request);
    const qsizetype parameters = decodedPairs(request.query()).size() + (isForm ? decodedPairs(request.body).size() : 0);
    const QString method = request.method.isEmpty() ? ReadingText::tr("method unknown") : quoted(request.method);
    const QString head = request.host.isEmpty() ? ReadingText::tr("%1, %2, host unknown").arg(form, method)
                                                : ReadingText::tr("%1, %2 to %3").arg(form, method, quoted(request.host));
    if (request.body.isEmpty() || isForm)
        return parameters == 0 ? head : ReadingText::tr("%1, %n parameter(s)", nullptr, int(parameters)).arg(head);
    return ReadingText::tr("%1, body of %n byte(s)", nullptr, int(std::min<qsizetype>(request.body.size(), 2'000'000'000))).arg(head);
}

QString describedRefusal(const QString &form, const ServerError &refusal)
{
    const QString name = refusal.code.isEmpty() ? quoted(refusal.message.toUtf8()) : quoted(refusal.code.toUtf8());
    if (!refusal.stringToSign.isEmpty())
        return ReadingText::tr("%1: %2, with the server's string to sign").arg(form, name);
    if (!refusal.canonicalRequest.isEmpty())
        return ReadingText::tr("%1: %2, with the server's canonical request").arg(form, name);
    return ReadingText::tr("%1: %2").arg(form, name);
}

QString quoted(QByteArrayView text)
{
    constexpr qsizetype longest = 60;
    QString line = QString::fromUtf8(text.first(std::min(text.size(), longest * 4)));
    for (QChar &c : line) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            c = u' ';
    }
    return line.size() > longest ? QString(line.left(longest) + u'…') : line;
}

} // namespace countersign
