// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes to the practice gateway: it answers each request with something well formed and says what is no request.
// Goes deeper with the words of practice.dict (`-dict=`).
#include "core/practice/gbk.h"
#include "core/practice/httpreader.h"
#include "core/practice/responder.h"
#include "tests/support/fixedclock.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdlib>

using namespace countersign;
using namespace countersign::practice;

namespace {

const Catalogue &catalogueToCall()
{
    static const Catalogue catalogue = [] {
        Catalogue opened;
        if (!opened.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true))
            qFatal("the built-in catalogue is missing");
        return opened;
    }();
    return catalogue;
}

void check(bool holds, const char *what)
{
    if (!holds) {
        qCritical("%s", what);
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int argc = 0;
    static const QCoreApplication application(argc, nullptr); // the timers of listeners want one
    static const FixedClock clock(QDateTime(QDate(2016, 2, 23), QTime(12, 46, 24), Qt::UTC));
    if (size < 1)
        return 0;
    // The first byte says in which pieces the others arrive.
    const qsizetype piece = data[0] == 0 ? static_cast<qsizetype>(size) : data[0];
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    HttpReader whole;
    const QVector<HttpRequest> requests = whole.read(bytes);
    HttpReader cut;
    QVector<HttpRequest> again;
    for (qsizetype i = 0; i < bytes.size(); i += piece)
        again += cut.read(bytes.mid(i, piece));
    check(again == requests, "the same bytes in pieces are other requests");

    Responder responder(catalogueToCall(), clock);
    responder.addKey({QByteArrayLiteral("testid"), Secret(QByteArray("testsecret")), {}});
    responder.addAuthToken(Secret(QByteArray("practice-token")));
    for (const HttpRequest &request : requests) {
        const Responder::Answer answer = responder.answer(request);
        const auto *const reply = std::get_if<HttpReply>(&answer.http);
        if (!reply)
            continue; // a listener that would wait
        check(reply->status >= 200 && reply->status < 600, "a status that is none");
        const QByteArray type = reply->headers.value(reply->headers.size() > 1 ? 1 : 0).second;
        const auto text = type.endsWith("GBK") ? utf8FromGbk(reply->body) : reply->body;
        check(text.has_value(), "a body that is no GBK");
        if (type.startsWith("application/json"))
            check(!QJsonDocument::fromJson(*text).isNull(), "a body that is no JSON");
        for (const QChar c : answer.line)
            check(c >= u' ', "a control character in a line for people");
        wireBytes(*reply, request.keepAlive, true);
    }
    return 0;
}
