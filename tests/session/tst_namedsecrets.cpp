// SPDX-License-Identifier: GPL-3.0-or-later
// JSON in forms of the catalogue: what stands there under the name of a secret is not kept, whatever the catalogue says of it.
#include "tests/session/workspacehouse.h"

#include <QTemporaryDir>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// `result_detail` takes any JSON, `result` a text; neither is sensitive to the catalogue.
const OperationId updateCommandResult{u"huawei"_s, u"sms"_s, u"v3"_s, u"UpdateCommandResult"_s};

} // namespace

class tst_NamedSecrets : public QObject {
    Q_OBJECT

private slots:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void inAJsonValue_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("a password") << u"{\"password\": \"hunter2hunter2\"}"_s << false;
        QTest::newRow("far inside") << u"[{\"a\": {\"rootPassword\": [\"hunter2\"]}}]"_s << false;
        QTest::newRow("an object of them") << u"{\"credentials\": {\"user\": \"me\", \"value\": \"hunter2\"}}"_s << false;
        QTest::newRow("a number") << u"{\"passwd\": 271828}"_s << false;
        QTest::newRow("a private key") << u"{\"private_key\": \"-----BEGIN\"}"_s << false;
        QTest::newRow("a private key by another spelling") << u"{\"PrivateKey\": \"-----BEGIN\"}"_s << false;
        QTest::newRow("a secret") << u"{\"clientSecret\": \"hunter2\"}"_s << false;
        QTest::newRow("a token") << u"{\"X-Auth-Token\": \"hunter2\"}"_s << false;
        QTest::newRow("Huawei's short word") << u"{\"adminPass\": \"hunter2\"}"_s << false;
        QTest::newRow("a pass phrase") << u"{\"passphrase\": \"hunter2\"}"_s << false;
        QTest::newRow("escapes in the name") << u"{\"p\\u0061ssword\": \"hunter2\"}"_s << false;
        QTest::newRow("not finished") << u"{\"password\": \"hunt"_s << false;
        QTest::newRow("no secret") << u"{\"note\": \"the password is elsewhere\", \"a\": [1]}"_s << true;
        QTest::newRow("no value yet") << u"{\"password\": \"\", \"secret\": null}"_s << true;
        QTest::newRow("yes or no") << u"{\"passwordInherit\": true}"_s << true;
        QTest::newRow("pages and repeats") << u"{\"nextToken\": \"AAAAAA\", \"ClientToken\": \"1234\"}"_s << true;
    }

    void inAJsonValue()
    {
        QFETCH(const QString, json);
        QFETCH(const bool, isKept);
        WorkspaceHouse house(m_home->path());
        SigningSession *session = house.open(updateCommandResult);
        QVERIFY(session);
        session->setValue(u"command_name"_s, {.text = u"START"_s});
        session->setValue(u"result_detail"_s, {.kind = ParameterValue::Kind::Json, .text = json});
        session->setValue(u"result"_s, {.text = json}); // a text that holds JSON
        QTRY_VERIFY(!session->isAwaitingCredentials());
        const Draft kept = house.workspace.state().documents.constFirst();
        QCOMPARE(kept.values.value(u"command_name"_s)->text, u"START"_s);
        QCOMPARE(kept.values.value(u"result_detail"_s).has_value(), isKept);
        QCOMPARE(kept.values.value(u"result"_s).has_value(), isKept);
        QCOMPARE(kept.withheld, isKept ? QStringList() : QStringList({u"result"_s, u"result_detail"_s}));
        QCOMPARE(session->values().value(u"result_detail"_s)->text, json); // the open form has it still
    }

    void inAWholeBody_data() { inAJsonValue_data(); }
    void inAWholeBody()
    {
        QFETCH(const QString, json);
        QFETCH(const bool, isKept);
        WorkspaceHouse house(m_home->path());
        SigningSession *session = house.open(updateCommandResult);
        QVERIFY(session);
        ParameterValues values;
        values.setBody(json.toUtf8());
        session->setValues(values);
        QTRY_VERIFY(!session->isAwaitingCredentials());
        const Draft kept = house.workspace.state().documents.constFirst();
        QCOMPARE(kept.values.body().has_value(), isKept);
        QCOMPARE(kept.withheld, isKept ? QStringList() : QStringList({QString()}));
    }

    /// Words in a text that is no JSON are words.
    void aPlainTextIsKept()
    {
        WorkspaceHouse house(m_home->path());
        SigningSession *session = house.open(updateCommandResult);
        QVERIFY(session);
        session->setValue(u"result"_s, {.text = u"password: to be told by phone"_s});
        QTRY_VERIFY(!session->isAwaitingCredentials());
        QVERIFY(house.workspace.state().documents.constFirst().withheld.isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_home{};
};

QTEST_GUILESS_MAIN(tst_NamedSecrets)
#include "tst_namedsecrets.moc"
