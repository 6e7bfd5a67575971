// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway beside the broken signers, two programs that share nothing: it refuses each of their requests with the very string that their right
// signature is made of, and lets the request in once it carries that.
#include "tests/practice/wirecase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QTest>
#include <QUrl>

using namespace countersign;

namespace {

constexpr int casesOfEach = 60;

QByteArray textOf(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

QVector<QJsonObject> generated(const char *scheme, int mistakes)
{
    QProcess python;
    python.setWorkingDirectory(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests"));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PYTHONUTF8"), QStringLiteral("1"));
    python.setProcessEnvironment(environment);
    python.start(QStringLiteral(COUNTERSIGN_PYTHON),
                 {QStringLiteral("-B"), QStringLiteral("-m"), QStringLiteral("breakers.generate"), QStringLiteral("--scheme"),
                  QLatin1String(scheme), QStringLiteral("--mistakes"), QString::number(mistakes), QStringLiteral("--count"),
                  QString::number(casesOfEach), QStringLiteral("--seed"), QStringLiteral("gateway")});
    python.waitForFinished(120000);
    QVector<QJsonObject> cases;
    for (const QByteArray &line : python.readAllStandardOutput().split('\n'))
        if (!line.isEmpty())
            cases.append(QJsonDocument::fromJson(line).object());
    return cases;
}

/// The request of a case, with another signature in the place of the one that it carries.
struct Sent {
    QByteArray method{}, target{}, body{};
    QVector<QPair<QByteArray, QByteArray>> headers{};

    Sent(const QJsonObject &json, const QByteArray &signature, const QByteArray &instead)
    {
        const QJsonObject request = json[QLatin1String("request")].toObject();
        method = textOf(request[QLatin1String("method")]);
        const QByteArray url = textOf(request[QLatin1String("url")]);
        target = url.mid(url.indexOf('/', url.indexOf("://") + 3));
        body = textOf(request[QLatin1String("body")]);
        for (const QJsonValue &pair : request[QLatin1String("headers")].toArray())
            headers.append({textOf(pair[0]), textOf(pair[1])});
        if (instead.isEmpty())
            return;
        if (json[QLatin1String("scheme")] == QLatin1String("alibaba-rpc-v1")) {
            QByteArray &place = body.contains("Signature=") ? body : target;
            const qsizetype start = place.indexOf("&Signature=") + 11;
            const qsizetype end = place.indexOf('&', start);
            place.replace(start, (end < 0 ? place.size() : end) - start, QUrl::toPercentEncoding(QString::fromLatin1(instead)));
        } else {
            headers.last().second.chop(signature.size());
            headers.last().second += instead;
        }
    }

    QByteArray header(const QByteArray &name) const
    {
        for (const auto &header : headers)
            if (header.first.compare(name, Qt::CaseInsensitive) == 0)
                return header.second;
        return {};
    }
    QByteArray parameter(const QByteArray &name) const
    {
        for (const QByteArray &place : {target.mid(target.indexOf('?') + 1), body})
            for (const QByteArray &pair : place.split('&'))
                if (pair.startsWith(name) && pair.mid(name.size(), 1) == "=")
                    return QByteArray::fromPercentEncoding(pair.mid(name.size() + 1));
        return {};
    }
    bool fitsOneLineEach() const
    {
        return std::none_of(headers.begin(), headers.end(), [](const auto &header) { return header.second.contains('\n'); });
    }
    QByteArray bytes() const { return rawRequest(method, target, headers, body); }
};

QDateTime timeOf(const Sent &sent)
{
    const auto read = [](const QByteArray &text, const char *form) {
        QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text), QLatin1String(form));
        time.setTimeSpec(Qt::UTC);
        return time;
    };
    if (const QByteArray time = sent.header("x-sdk-date"); !time.isEmpty())
        return read(time, "yyyyMMddTHHmmssZ");
    if (const QByteArray time = sent.header("x-acs-date"); !time.isEmpty())
        return read(time, "yyyy-MM-ddTHH:mm:ssZ");
    if (const QByteArray time = sent.header("date"); !time.isEmpty())
        return read(time, "ddd, dd MMM yyyy HH:mm:ss 'GMT'");
    if (const QByteArray time = sent.header("timestamp"); !time.isEmpty())
        return QDateTime::fromMSecsSinceEpoch(time.toLongLong(), Qt::UTC);
    return read(sent.parameter("Timestamp"), "yyyy-MM-ddTHH:mm:ssZ");
}

/// `acs ID:…`, `… Credential=ID,…`, `… Access=ID, …`, a header of its own or a parameter.
QByteArray keyIdOf(const Sent &sent)
{
    const QByteArray authorization = sent.header("authorization");
    if (authorization.startsWith("acs "))
        return authorization.mid(4, authorization.indexOf(':') - 4);
    for (const char *part : {"Credential=", "Access="})
        if (const qsizetype start = authorization.indexOf(part); start >= 0) {
            const QByteArray rest = authorization.mid(start + static_cast<qsizetype>(qstrlen(part)));
            return rest.left(rest.indexOf(',')).split('/').constFirst();
        }
    const QByteArray spas = sent.header("spas-accesskey");
    return spas.isEmpty() ? sent.parameter("AccessKeyId") : spas;
}

/// How the sentence of a refusal ends that shows the string.
QByteArray shownString(const QJsonObject &json)
{
    const QString scheme = json[QLatin1String("scheme")].toString();
    const QByteArray text = textOf(json[QLatin1String("rightStringToSign")]);
    const QByteArray request = textOf(json[QLatin1String("rightCanonicalRequest")]);
    if (scheme == QLatin1String("huawei-aksk"))
        return "canonicalRequest:" + QByteArray(request).replace('\n', '|');
    if (scheme == QLatin1String("alibaba-acs3"))
        return "server StringToSign is [" + text + "] server CanonicalRequest is [" + request + ']';
    return "server string to sign is:" + text;
}

} // namespace

class TestPracticeBreakers : public QObject {
    Q_OBJECT
private slots:
    void agreesWithAnotherProgram_data();
    void agreesWithAnotherProgram();
};

void TestPracticeBreakers::agreesWithAnotherProgram_data()
{
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<int>("mistakes");
    for (const char *scheme : {"alibaba-rpc-v1", "alibaba-roa-v1", "alibaba-acs3", "huawei-aksk", "acm-spas"})
        for (const int mistakes : {1, 2})
            QTest::addRow("%s %d", scheme, mistakes) << QByteArray(scheme) << mistakes;
}

void TestPracticeBreakers::agreesWithAnotherProgram()
{
    QFETCH(QByteArray, scheme);
    QFETCH(int, mistakes);
    const QVector<QJsonObject> cases = generated(scheme.constData(), mistakes);
    QCOMPARE(cases.size(), casesOfEach);
    FixedClock clock(QDateTime::currentDateTimeUtc());
    PracticeGateway gateway(builtinCatalogue(), clock);
    const quint16 port = gateway.listen(0).value();
    GatewayClient client(port);
    int refusedCases = 0;
    for (const QJsonObject &json : cases) {
        const QByteArray signature = textOf(json[QLatin1String("signature")]);
        const Sent wrong(json, signature, {});
        const Sent right(json, signature, textOf(json[QLatin1String("rightSignature")]));
        if (!wrong.fitsOneLineEach())
            continue; // such a signature does not come as far as the service
        clock.set(timeOf(wrong));
        gateway.addKey({keyIdOf(wrong), Secret(textOf(json[QLatin1String("accessKeySecret")])), {}});
        const RawAnswer refused = client.ask(wrong.bytes());
        const QByteArray message = refusedBy(refused).message;
        const QByteArray about = textOf(json[QLatin1String("id")]) + '\n' + wrong.bytes() + '\n' + refused.body;
        if (scheme == "acm-spas")
            QVERIFY2(refused.status == 403, about.constData());
        else
            QVERIFY2(message.endsWith(shownString(json)), about.constData());
        ++refusedCases;
        const RawAnswer passed = client.ask(right.bytes());
        const QByteArray code = refusedBy(passed).code;
        const QByteArrayList later{"InvalidAction.NotFound", "MissingParameter", "APIGW.0101", "SMS.0400", "InvalidParameter"};
        QVERIFY2(passed.status == 200 || later.contains(code) || (scheme == "acm-spas" && passed.status == 404),
                 QByteArray(about + "\nright:\n" + right.bytes() + '\n' + passed.body).constData());
    }
    QVERIFY(refusedCases > casesOfEach * 3 / 4);
}

QTEST_GUILESS_MAIN(TestPracticeBreakers)
#include "tst_practicebreakers.moc"
