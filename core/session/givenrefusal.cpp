// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/givenrefusal.h"

#include "core/diagnosis/observed.h"
#include "core/diagnosis/refusalbody.h"
#include "core/diagnosis/requestchecks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct GivenRefusalText {
    Q_DECLARE_TR_FUNCTIONS(GivenRefusal)
};

constexpr qsizetype mostReadings = 3; ///< that are named

/// Of the messages that people copy without the code beside them.
constexpr QLatin1StringView messageParts[] = {"Specified signature"_L1,
                                              "does not conform to Aliyun standards"_L1,
                                              "time stamp or date value"_L1,
                                              "nonce was used already"_L1,
                                              "access key is not found"_L1,
                                              "is mandatory for this action"_L1,
                                              "is mandatory for processing this request"_L1,
                                              "user flow control"_L1,
                                              "not authorized to operate"_L1,
                                              "authentication information"_L1};

bool isVendorsMessage(const QString &text)
{
    return std::any_of(std::begin(messageParts), std::end(messageParts),
                       [&text](QLatin1StringView part) { return text.contains(part, Qt::CaseInsensitive); });
}

/// `403 Forbidden`, or the word alone: servers of ACM say no more.
bool isStatus(const QString &text)
{
    static const QRegularExpression status(u"\\A(?:HTTP )?[45][0-9]{2}(?: [a-z-]+){0,4}\\z"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(u"\\A(?:forbidden|unauthorized|bad request)\\z"_s, QRegularExpression::CaseInsensitiveOption);
    return status.match(text).hasMatch() || word.match(text).hasMatch();
}

bool isSuccess(QByteArrayView body, const ServerError &error)
{
    return !error.code.isEmpty() && !serverErrorInBody(body);
}

/// A body, or a text that stands for one.
std::optional<ServerError> refusalWithoutAnswer(const QByteArray &body)
{
    std::optional<ServerError> error = serverErrorInBody(body, 400);
    if (!error || isSuccess(body, *error))
        return {};
    const QString whole = QString::fromUtf8(body).trimmed();
    const bool isBody = !error->code.isEmpty() || (!error->message.isEmpty() && error->message != whole);
    return isBody || isVendorsMessage(error->message) || isStatus(whole) ? error : std::nullopt;
}

QString describedMarkup(QByteArrayView body)
{
    if (body.startsWith('{')) {
        if (bodyLength(body) < 0)
            return GivenRefusalText::tr("JSON that is cut off or damaged");
        const std::optional<ServerError> error = serverErrorInBody(body, 400);
        return error && isSuccess(body, *error) ? GivenRefusalText::tr("JSON of an answer that succeeded")
                                                : GivenRefusalText::tr("JSON without an error's code or message");
    }
    return body.toByteArray().contains("<html") ? GivenRefusalText::tr("a page of HTML")
                                                : GivenRefusalText::tr("XML without an error's code or message");
}

/// What the text reads as, in place of a refusal.
QString described(const Observation &observation)
{
    QStringList recognised;
    for (const Reading &reading : observation.readings.first(std::min(mostReadings, observation.readings.size())))
        recognised.append(reading.recognised);
    if (!recognised.isEmpty())
        return recognised.join(u"; "_s);
    const QByteArray body = observation.text.trimmed();
    if (body.isEmpty())
        return GivenRefusalText::tr("no text");
    return body.startsWith('{') || body.startsWith('<') ? describedMarkup(body)
                                                        : GivenRefusalText::tr("text without an error's code or message");
}

} // namespace

GivenRefusal givenRefusal(const QByteArray &text, const QString &subject)
{
    const Observation observation = observed(text);
    GivenRefusal given{.refusal = observation.refusal()};
    if (!given.refusal && observation.readings.isEmpty())
        given.refusal = refusalWithoutAnswer(observation.text);
    given.serverTime = serverTime(given.refusal, text);
    if (!given.refusal)
        given.remark =
            Error{ErrorKind::BadInput,
                  GivenRefusalText::tr("The server's answer is not understood as a refusal; it reads as: %1").arg(described(observation)),
                  subject,
                  GivenRefusalText::tr("Give its body with the error's code as it came, or all of it with status line and headers; "
                                       "where it had no body, the status line alone: HTTP/1.1 403 Forbidden")};
    return given;
}

} // namespace countersign
