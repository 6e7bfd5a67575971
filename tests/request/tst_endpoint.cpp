// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/endpoint.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_Endpoint : public QObject {
    Q_OBJECT
private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("authority");

        const auto row = [](const char *name, const QString &typed, const char *text, const char *authority) {
            QTest::newRow(name) << typed << QByteArray(text) << QByteArray(authority);
        };
        row("bare host", u"ecs.aliyuncs.com"_s, "https://ecs.aliyuncs.com", "ecs.aliyuncs.com");
        row("capitals", u"HTTPS://ECS.AliyunCS.com/"_s, "https://ecs.aliyuncs.com", "ecs.aliyuncs.com");
        row("blanks around", u"  ecs.aliyuncs.com\t\n"_s, "https://ecs.aliyuncs.com", "ecs.aliyuncs.com");
        row("http", u"http://ecs.aliyuncs.com"_s, "http://ecs.aliyuncs.com", "ecs.aliyuncs.com");
        row("port", u"ecs.aliyuncs.com:8443"_s, "https://ecs.aliyuncs.com:8443", "ecs.aliyuncs.com:8443");
        row("own port", u"https://ecs.aliyuncs.com:443"_s, "https://ecs.aliyuncs.com", "ecs.aliyuncs.com");
        row("other scheme's port", u"http://ecs.aliyuncs.com:443"_s, "http://ecs.aliyuncs.com:443", "ecs.aliyuncs.com:443");
        row("loopback is http", u"127.0.0.1:8731"_s, "http://127.0.0.1:8731", "127.0.0.1:8731");
        row("localhost is http", u"localhost:8731"_s, "http://localhost:8731", "localhost:8731");
        row("loopback by https", u"https://127.0.0.1:8731"_s, "https://127.0.0.1:8731", "127.0.0.1:8731");
        row("IPv6 loopback", u"[::1]:80"_s, "http://[::1]", "[::1]");
        row("IPv6 with port", u"https://[2001:DB8:0::1]:8443/"_s, "https://[2001:db8::1]:8443", "[2001:db8::1]:8443");
        row("Chinese name", u"https://例子.中国"_s, "https://xn--fsqu00a.xn--fiqs8s", "xn--fsqu00a.xn--fiqs8s");
        row("sharp s", u"straße.example"_s, "https://xn--strae-oqa.example", "xn--strae-oqa.example");
        row("full-width dot", u"ecs．aliyuncs。com"_s, "https://ecs.aliyuncs.com", "ecs.aliyuncs.com");
        row("slash look-alike shows itself", u"ecs.aliyuncs.com∕evil.example"_s, "https://ecs.aliyuncs.xn--comevil-ef0d.example",
            "ecs.aliyuncs.xn--comevil-ef0d.example");
        row("single label", u"gateway"_s, "https://gateway", "gateway");
        row("underscore", u"my_host.example.com"_s, "https://my_host.example.com", "my_host.example.com");
    }
    void reads()
    {
        QFETCH(const QString, typed);
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, authority);
        const auto endpoint = endpointFromText(typed);
        QVERIFY2(endpoint, endpoint ? "" : qPrintable(sentence(endpoint.error())));
        QCOMPARE(endpoint->text(), text);
        QCOMPARE(endpoint->authority(), authority);
        QVERIFY(endpointFromText(QString::fromLatin1(endpoint->text())) == *endpoint);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("message");

        const auto row = [](const char *name, const QString &typed, const QString &message) { QTest::newRow(name) << typed << message; };
        const QString noHost = u"This is no host name"_s;
        row("empty", {}, u"The endpoint is empty"_s);
        row("blank", u" \t "_s, u"The endpoint is empty"_s);
        row("scheme only", u"https://"_s, u"The endpoint has no host"_s);
        row("port only", u":8080"_s, u"The endpoint has no host"_s);
        row("ftp", u"ftp://ecs.aliyuncs.com"_s, u"The endpoint has another scheme than https or http"_s);
        row("javascript", u"javascript://x"_s, u"The endpoint has another scheme than https or http"_s);
        row("empty scheme", u"://ecs.aliyuncs.com"_s, u"The endpoint has another scheme than https or http"_s);
        row("user", u"https://user@ecs.aliyuncs.com"_s, u"An endpoint carries no user name or password"_s);
        row("user and password", u"user:secret@ecs.aliyuncs.com"_s, u"An endpoint carries no user name or password"_s);
        row("path", u"ecs.aliyuncs.com/v3"_s, u"An endpoint has no path: it comes from the operation"_s);
        row("two slashes", u"ecs.aliyuncs.com//"_s, u"An endpoint has no path: it comes from the operation"_s);
        row("backslash", u"ecs.aliyuncs.com\\x"_s, u"An endpoint has no path: it comes from the operation"_s);
        row("query", u"ecs.aliyuncs.com/?a=b"_s, u"An endpoint has no query"_s);
        row("fragment", u"ecs.aliyuncs.com#top"_s, u"An endpoint has no fragment"_s);
        row("at sign in the path", u"ecs.aliyuncs.com/@x"_s, u"An endpoint has no path: it comes from the operation"_s);
        row("blank inside", u"ecs aliyuncs.com"_s, u"The endpoint holds a blank or a control character"_s);
        row("line end inside", u"ecs.aliyuncs.com\r\nX: y"_s, u"The endpoint holds a blank or a control character"_s);
        row("NUL", QString(u"ecs\0.aliyuncs.com"_s), u"The endpoint holds a blank or a control character"_s);
        row("no-break space", u"ecs\u00A0.aliyuncs.com"_s, u"The endpoint holds a blank or a control character"_s);
        row("port 0", u"ecs.aliyuncs.com:0"_s, u"The port is out of range"_s);
        row("port 65536", u"ecs.aliyuncs.com:65536"_s, u"The port is out of range"_s);
        row("huge port", u"ecs.aliyuncs.com:99999999999"_s, u"The port is out of range"_s);
        row("no port", u"ecs.aliyuncs.com:"_s, u"The port is out of range"_s);
        row("word as port", u"ecs.aliyuncs.com:https"_s, u"The port is out of range"_s);
        row("negative port", u"ecs.aliyuncs.com:-1"_s, u"The port is out of range"_s);
        row("IPv6 without brackets", u"2001:db8::1"_s, u"The endpoint has several colons"_s);
        row("IPv6 without end", u"[::1"_s, u"The endpoint has several colons"_s);
        row("IPv6 with a tail", u"[::1]x"_s, u"This is no IPv6 address"_s);
        row("IPv6 with a zone", u"[fe80::1%eth0]"_s, u"This is no IPv6 address"_s);
        row("IPv4 in brackets", u"[127.0.0.1]"_s, u"This is no IPv6 address"_s);
        row("IPv6 cut at its port", u"[:"_s, u"This is no IPv6 address"_s);
        row("empty brackets", u"[]"_s, u"This is no IPv6 address"_s);
        row("empty label", u"ecs..aliyuncs.com"_s, noHost);
        row("leading dot", u".aliyuncs.com"_s, noHost);
        row("trailing dot", u"ecs.aliyuncs.com."_s, noHost);
        row("leading hyphen", u"-ecs.aliyuncs.com"_s, noHost);
        row("percent", u"ecs%2ealiyuncs.com"_s, noHost);
        row("star", u"*.aliyuncs.com"_s, noHost);
        row("long label", QString(64, u'a') + u".com"_s, noHost);
        row("long name", QString(u"abcdefgh."_s).repeated(30) + u"com"_s, noHost);
        row("short IPv4", u"127.1"_s, noHost);
        row("IPv4 in hexadecimal", u"0x7f000001"_s, noHost);
        row("IPv4 with a zero in front", u"127.0.0.010"_s, noHost);
        row("IPv4 out of range", u"127.0.0.256"_s, noHost);
    }
    void refuses()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, message);
        const auto endpoint = endpointFromText(typed);
        QVERIFY2(!endpoint, endpoint ? endpoint->text().constData() : "");
        QCOMPARE(endpoint.error().kind, ErrorKind::BadInput);
        QCOMPARE(endpoint.error().message, message);
        QVERIFY(!endpoint.error().hint.isEmpty());
        QVERIFY(!endpoint.error().subject.contains(u"secret"_s));
    }
};

QTEST_GUILESS_MAIN(tst_Endpoint)
#include "tst_endpoint.moc"
