// SPDX-License-Identifier: GPL-3.0-or-later
// A request as raw HTTP against files written by hand, and against what a server reads.
#include "core/exporters/exporter.h"

#include <QFile>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

Field headerField(const QByteArray &name, const QByteArray &value)
{
    return field(name, value, Origin::header(QString::fromLatin1(name)));
}

ExportInput exported(const Request &request)
{
    const auto wire = wireForm(request);
    if (!wire)
        qFatal("%s", qPrintable(sentence(wire.error())));
    return {.wire = *wire, .scheme = {.id = "s", .validSeconds = 900}, .accessKeyId = "LTAI5tMadeUpKeyIdfjx"};
}

Request rpcGet()
{
    Request request;
    request.endpoint = {"https", "ecs.aliyuncs.com", 0};
    for (const auto &[name, value] : QVector<std::pair<QByteArray, QByteArray>>{
             {"Action", "DescribeRegions"}, {"Name", "it's [a] \xe4\xba\x91"}, {"Signature", "bX7+/="}})
        request.query.append(field(name, value, Origin::parameter(QString::fromLatin1(name))));
    return request;
}

Request acmForm()
{
    Request request;
    request.method = "POST";
    request.endpoint = {"http", "127.0.0.1", 8080};
    request.path = TracedBytes("/diamond-server/basestone.do", Origin::of(Origin::Kind::Path));
    request.headers = {headerField("Content-Type", "application/x-www-form-urlencoded; charset=GBK")};
    request.form = {field("content", "\xC5\xE4\xD6\xC3", Origin::parameter(u"content"_s)), field("a", "b", Origin::parameter(u"a"_s))};
    return request;
}

Request gbkBody()
{
    Request request;
    request.method = "PUT";
    request.endpoint = {"http", "127.0.0.1", 8080};
    request.path = TracedBytes("/v1/text", Origin::of(Origin::Kind::Path));
    request.headers = {headerField("Content-Type", "text/plain; charset=GBK")};
    request.body = TracedBytes("\xC5\xE4\xD6\xC3\r\n", Origin::of(Origin::Kind::Body));
    return request;
}

Request withToken()
{
    Request request;
    request.endpoint = {"https", "sms.ap-southeast-3.myhuaweicloud.com", 0};
    request.path = TracedBytes("/v3/tasks", Origin::of(Origin::Kind::Path));
    request.headers = {{"X-Auth-Token", TracedBytes("MIIcanary-token", Origin::of(Origin::Kind::Token)), Origin::of(Origin::Kind::Token)}};
    return request;
}

} // namespace

class tst_RawHttp : public QObject {
    Q_OBJECT

private slots:
    void golden_data()
    {
        QTest::addColumn<ExportInput>("input");
        QTest::newRow("rpc_get") << exported(rpcGet());
        QTest::newRow("form_gbk") << exported(acmForm());
        QTest::newRow("raw_gbk_body") << exported(gbkBody());
        QTest::newRow("token") << exported(withToken());
    }

    void golden()
    {
        QFETCH(ExportInput, input);
        QFile file(
            QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/exporters/golden/raw-http/%1.http").arg(QLatin1String(QTest::currentDataTag())));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<QByteArray> rendered = exporter("raw-http")->render(input);
        QVERIFY(rendered);
        QByteArray shown = *rendered;
        const qsizetype version = shown.indexOf("Countersign/") + 12;
        shown.replace(version, shown.indexOf('\r', version) - version, "VERSION"); // of the program
        QCOMPARE(shown, file.readAll());
        QVERIFY(!rendered->contains("canary"));
    }

    void theBytesAreThoseThatAreSent()
    {
        const ExportInput input = exported(gbkBody());
        QCOMPARE(*exporter("raw-http")->render(input), input.wire.text().bytes());
    }

    void itSaysWhatItIs()
    {
        const ExporterInfo info = exporter("raw-http")->info();
        QCOMPARE(info.fileSuffix, QByteArray("http"));
        QVERIFY(!info.title.isEmpty() && !info.note.isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_RawHttp)
#include "tst_rawhttp.moc"
