// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that no catalogue describes: the form that is made of one builds it again, is kept with the window, and keeps no secret.
#include "tests/session/observedtext.h"
#include "tests/session/workspacehouse.h"

#include "core/request/requestbuilder.h"
#include "core/session/formrequest.h"

#include <QTemporaryDir>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray rpcTail =
    "&SignatureMethod=HMAC-SHA1&SignatureNonce=n1&SignatureVersion=1.0&AccessKeyId=testid&Timestamp=2026-01-01T00%3A00%3A00Z"
    "&Signature=AAAAAAAAAAAAAAAAAAAAAAAAAAA%3D";
const QByteArray unknownCall =
    "https://rds.aliyuncs.com/?Action=DescribeThings&Version=2014-08-15&Format=XML&Tag.1.Key=env&Note=a%20b" + rpcTail;
const QByteArray huaweiTail =
    " -H 'X-Sdk-Date: 20260101T000000Z' -H 'Authorization: SDK-HMAC-SHA256 Access=a, SignedHeaders=host;x-sdk-date, "
    "Signature=b'";

} // namespace

class tst_AdHoc : public QObject {
    Q_OBJECT

private slots:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void theFormBuildsTheRequestAgain_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("scheme");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArrayList>("query");
        QTest::addColumn<QByteArrayList>("form");
        QTest::addColumn<QByteArrayList>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("RPC in the query") << unknownCall << u"alibaba/rds.aliyuncs.com//DescribeThings"_s << QByteArray("alibaba-rpc-v1")
                                          << QByteArray("/")
                                          << QByteArrayList{"Action=DescribeThings", "Format=XML", "Note=a b", "Tag.1.Key=env",
                                                            "Version=2014-08-15"}
                                          << QByteArrayList{} << QByteArrayList{} << QByteArray();
        QTest::newRow("RPC in a form")
            << QByteArray("curl https://rds.aliyuncs.com/ -d 'Action=DeleteThing&Version=2014-08-15&Name=%E4%BD%A0" + rpcTail + "'")
            << u"alibaba/rds.aliyuncs.com//DeleteThing"_s << QByteArray("alibaba-rpc-v1") << QByteArray("/") << QByteArrayList{}
            << QByteArrayList{"Action=DeleteThing", "Format=JSON", QByteArray("Name=\xe4\xbd\xa0"), "Version=2014-08-15"}
            << QByteArrayList{"Content-Type=application/x-www-form-urlencoded"} << QByteArray();
        QTest::newRow("a path with escapes, names that come twice, a header")
            << QByteArray("curl 'https://obs.example.com/v1/a%2Fb/%E4%BD%A0?k=2&k=1&empty=' -H 'X-Mine: 7'" + huaweiTail)
            << u"huawei/obs.example.com//GET /v1/a%2Fb/%E4%BD%A0"_s << QByteArray("huawei-aksk") << QByteArray("/v1/a%2Fb/%E4%BD%A0")
            << QByteArrayList{"empty=", "k=1", "k=2"} << QByteArrayList{} << QByteArrayList{"X-Mine=7"} << QByteArray();
        QTest::newRow("a JSON body") << QByteArray(
            "curl -X PUT 'https://x.example.com/v1/{id}' -g --data-raw '{\"a\": [1, 2]}' -H 'Content-Type: application/json'" + huaweiTail)
                                     << u"huawei/x.example.com//PUT /v1/%7Bid%7D"_s << QByteArray("huawei-aksk")
                                     << QByteArray("/v1/%7Bid%7D") << QByteArrayList{} << QByteArrayList{}
                                     << QByteArrayList{"Content-Type=application/json"} << QByteArray("{\"a\": [1, 2]}");
        QTest::newRow("ACS3 with its names in headers")
            << QByteArray(
                   "POST /things?Size=3 HTTP/1.1\r\nHost: cs.example.com\r\nx-acs-action: CreateThing\r\nx-acs-version: 2015-12-15\r\n"
                   "x-acs-date: 2026-01-01T00:00:00Z\r\nAuthorization: ACS3-HMAC-SHA256 Credential=a,SignedHeaders=host,Signature=b\r\n"
                   "\r\n")
            << u"alibaba/cs.example.com//CreateThing"_s << QByteArray("alibaba-acs3") << QByteArray("/things") << QByteArrayList{"Size=3"}
            << QByteArrayList{} << QByteArrayList{"x-acs-action=CreateThing", "x-acs-version=2015-12-15"} << QByteArray();
    }

    void theFormBuildsTheRequestAgain()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, name);
        QFETCH(const QByteArray, scheme);
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArrayList, query);
        QFETCH(const QByteArrayList, form);
        QFETCH(const QByteArrayList, headers);
        QFETCH(const QByteArray, body);
        WorkspaceHouse house(m_home->path());
        const Result<FormRequest> made = formFor(read(text), house.catalogue);
        QVERIFY2(made, made ? "" : qPrintable(sentence(made.error())));
        QVERIFY(made->draft.adHoc);
        QCOMPARE(made->unplaced, QStringList());
        QCOMPARE(made->draft.operation.text(), name);
        QCOMPARE(made->draft.scheme, scheme);
        const BuildOutcome built = build(made->draft.adHoc->operation(), made->draft.values, Endpoint{},
                                         {.method = made->draft.method, .format = made->draft.format});
        QVERIFY2(built.problems.isEmpty(), built.problems.isEmpty() ? "" : qPrintable(built.problems.constFirst().text));
        QCOMPARE(built.request.path.bytes(), path);
        QCOMPARE(sorted(built.request.query), query);
        QCOMPARE(sorted(built.request.form), form);
        QCOMPARE(sorted(built.request.headers), headers);
        QCOMPARE(built.request.body.bytes(), body);
    }

    void whatCannotBeSignedHereIsSaid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing tells how") << QByteArray("https://www.example.com/v3/tasks");
        QTest::newRow("ACM by another path") << QByteArray(
            "curl http://10.0.0.1:8080/other.do -H 'Spas-AccessKey: a' -H 'Spas-Signature: b' -H 'timeStamp: 1'");
    }

    void whatCannotBeSignedHereIsSaid()
    {
        QFETCH(const QByteArray, text);
        WorkspaceHouse house(m_home->path());
        const Result<FormRequest> made = formFor(read(text), house.catalogue);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::NotFound);
        QVERIFY(!made.error().hint.isEmpty());
    }

    void aTabOfItIsSignedAndComesBack()
    {
        WorkspaceHouse house(m_home->path());
        FormRequest made = *formFor(read(unknownCall), house.catalogue);
        made.draft.profileId = practiceProfile().id;
        const Result<SigningSession *> opened = house.workspace.openDraft(made.draft);
        QVERIFY2(opened, opened ? "" : qPrintable(sentence(opened.error())));
        house.workspace.setCurrent(0);
        SigningSession *session = *opened;
        QVERIFY(session->isAdHoc());
        QTRY_VERIFY(session->preparation().wire && session->preparation().wire->url().startsWith("https://rds.aliyuncs.com/?"));
        session->setValue(u"Note"_s, {.text = u"changed"_s});

        const Result<WorkspaceState> kept = workspaceFromJson(workspaceToJson(house.workspace.state()));
        QVERIFY2(kept, kept ? "" : qPrintable(sentence(kept.error())));
        QCOMPARE(*kept, house.workspace.state());
        WorkspaceHouse later(m_home->path());
        QVERIFY(later.workspace.restore(*kept));
        QCOMPARE(later.workspace.count(), 1);
        const SigningSession *again = later.workspace.session(0);
        QCOMPARE(again->operation(), session->operation());
        QCOMPARE(again->values().value(u"Note"_s)->text, u"changed"_s);
        QCOMPARE(later.workspace.state(), *kept);

        later.workspace.close(0);
        QVERIFY(later.workspace.reopen());
        QCOMPARE(later.workspace.session(0)->operation(), session->operation());
    }

    void noneWithASecretInItsNamesIsKept()
    {
        const QByteArray secret = "pQ7wE2rT9yU4iO1";
        WorkspaceHouse house(m_home->path());
        house.workspace.setProfile(house.addProfile(u"a"_s, secret));
        const QByteArray inPath = "curl 'https://x.example.com/v1/" + secret + "/y?k=1'" + huaweiTail;
        for (const QByteArray &text : {unknownCall, inPath}) {
            FormRequest made = *formFor(read(text), house.catalogue);
            made.draft.profileId = u"a"_s;
            QVERIFY(house.workspace.openDraft(made.draft));
        }
        house.workspace.setCurrent(1);
        QTRY_VERIFY(!house.workspace.currentSession()->isAwaitingCredentials());
        const WorkspaceState kept = house.workspace.state();
        QVERIFY(!workspaceToJson(kept).contains(secret.left(8)));
        QCOMPARE(kept.documents.size(), 1);
        QCOMPARE(kept.front, 0);
        house.workspace.close(1);
        QVERIFY(!workspaceToJson(house.workspace.state()).contains(secret.left(8)));
        QVERIFY(!house.workspace.canReopen());
    }

    /// No catalogue says what is a secret there: its name does.
    void valuesUnderSecretNamesAreNotKept()
    {
        WorkspaceHouse house(m_home->path());
        const QByteArray fields =
            "https://rds.aliyuncs.com/?Action=ResetThing&Version=2014-08-15&AccountPassword=hunter2hunter2&Note=kept" + rpcTail;
        const QByteArray body =
            "curl -X PUT 'https://x.example.com/v1/y' --data-raw '{\"adminPass\": \"a\", \"password\": \"hunter2hunter2\"}'" + huaweiTail;
        for (const QByteArray &text : {fields, body}) {
            FormRequest made = *formFor(read(text), house.catalogue);
            made.draft.profileId = practiceProfile().id;
            QVERIFY(house.workspace.openDraft(made.draft));
        }
        QTRY_VERIFY(!house.workspace.session(1)->isAwaitingCredentials());
        const WorkspaceState kept = house.workspace.state();
        QVERIFY(!workspaceToJson(kept).contains("hunter2"));
        QCOMPARE(kept.documents.at(0).withheld, QStringList{u"AccountPassword"_s});
        QCOMPARE(kept.documents.at(0).values.value(u"Note"_s)->text, u"kept"_s);
        QCOMPARE(kept.documents.at(1).withheld, QStringList{u"body"_s});
    }

    void damageIsNamed()
    {
        WorkspaceHouse house(m_home->path());
        WorkspaceState state{.documents = {formFor(read(unknownCall), house.catalogue)->draft}, .front = 0};
        const QByteArray good = workspaceToJson(state);
        for (const auto &[from, to] : {std::pair<QByteArray, QByteArray>{"\"place\":\"query\"", "\"place\":\"nowhere\""},
                                       {"\"path\":\"/\"", "\"path\":\"\""},
                                       {"\"schemes\":[", "\"schemes\":[],\"other\":["}}) {
            QByteArray damaged = good;
            damaged.replace(from, to);
            QVERIFY2(damaged != good, from.constData());
            const Result<WorkspaceState> read = workspaceFromJson(damaged);
            QVERIFY2(!read, from.constData());
            QVERIFY2(read.error().subject.contains("adHoc"_L1), qPrintable(sentence(read.error())));
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_home{};
};

QTEST_GUILESS_MAIN(tst_AdHoc)
#include "tst_adhoc.moc"
