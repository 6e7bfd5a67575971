// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/diagnosisrunner.h"
#include "ui/debugger/verdictview.h"

#include <QAccessible>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QWidget>

#include <memory>

Q_DECLARE_METATYPE(countersign::JudgedCase)

namespace countersign {

using namespace Qt::StringLiterals;

inline const QByteArray query =
    "AccessKeyId=testid&Action=DescribeRegions&Format=XML&SignatureMethod=HMAC-SHA1&SignatureNonce=3ee8c1b8-83d3-44af-a94f-"
    "4e0ad82fd6cf&SignatureVersion=1.0&Timestamp=2016-02-23T12%3A46%3A24Z&Version=2014-05-26";
inline const QByteArray stringToSign =
    "GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D3ee8c1b8-83d3-"
    "44af-"
    "a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0%26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26";
inline const QByteArray right = "OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D";     // the vendor's page
inline const QByteArray byTimeStamp = "CT9X0VtwR86fNWSnsc6v8YGOjuE%3D"; // mistake-025 of tests/vectors/mistakes.json
inline const QByteArray byNobody = "AAAAAAAAAAAAAAAAAAAAAAAAAAA%3D";

inline ExplainJob job(const QByteArray &signature, const QByteArray &more = {})
{
    ExplainJob job;
    job.input.request = requestFromUrl(QByteArray("http://ecs.aliyuncs.com/?" + query + more + "&Signature=" + signature));
    job.input.secret = Secret(QByteArray("testsecret"));
    return job;
}

inline JudgedCase judged(const ExplainJob &job)
{
    static const SchemeRegistry schemes;
    return {job, diagnosed(job.input, schemes, {.mostMistakes = 1})};
}

inline ServerError mismatch(const QByteArray &servers)
{
    return {.code = u"SignatureDoesNotMatch"_s, .stringToSign = servers};
}

/// A case of tests/vectors/mistakes.json that is recorded as it went over the wire.
inline JudgedCase recorded(const QString &id)
{
    QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/vectors/mistakes.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QJsonValue &item : QJsonDocument::fromJson(file.readAll()).object()[u"cases"].toArray()) {
        if (item[u"id"].toString() != id)
            continue;
        const QJsonObject wire = item[u"wire"].toObject();
        ObservedRequest request{
            .method = wire[u"method"].toString().toUtf8(), .scheme = "https", .target = wire[u"target"].toString().toUtf8()};
        for (const QJsonValue &header : wire[u"headers"].toArray())
            request.headers.append({header[0].toString().toUtf8(), header[1].toString().toUtf8()});
        request.host = observedHeader(request, "host");
        request.body = wire[u"body"].toString().toUtf8();
        ExplainJob job;
        job.input = {.request = request, .schemeId = item[u"scheme"].toString().toUtf8()};
        job.input.secret = Secret(item[u"accessKeySecret"].toString().toUtf8());
        job.input.signature = item[u"user"][u"signature"].toString().toUtf8();
        return judged(job);
    }
    return {};
}

/// A verdict in a window of its own, for each test anew.
class VerdictRoom {
public:
    void open()
    {
        m_view = std::make_unique<VerdictView>(VerdictView::Place::Full);
        m_view->resize(860, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void close() { m_view.reset(); }
    void show(const JudgedCase &shown)
    {
        m_view->setCase(shown);
        QTest::qWait(1); // layouts settle
    }
    VerdictView *view() const { return m_view.get(); }

private:
    std::unique_ptr<VerdictView> m_view{};
};

template <class View>
View *named(const QWidget &root, const QString &name)
{
    for (View *view : root.findChildren<View *>()) {
        if (view->accessibleName() == name && !view->isHidden())
            return view;
    }
    return nullptr;
}

/// As a screen reader gets it; null when there is no such text in sight.
inline QString spoken(const QWidget &root, const QString &name)
{
    for (QWidget *view : root.findChildren<QWidget *>()) {
        QAccessibleInterface *accessible = view->isVisibleTo(&root) ? QAccessible::queryAccessibleInterface(view) : nullptr;
        if (accessible && accessible->text(QAccessible::Name) == name && accessible->textInterface())
            return accessible->textInterface()->text(0, accessible->textInterface()->characterCount());
    }
    return {};
}

} // namespace countersign
