// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a workspace's file: what is written is read again, and what is damaged is named.
#include "core/catalogue/catalogue.h"
#include "core/session/workspacefile.h"
#include "tests/support/valuegenerator.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const OperationId describeRegions{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeRegions"_s};

WorkspaceState everyKind()
{
    Draft draft{.operation = describeRegions,
                .profileId = u"practice"_s,
                .region = u"cn-hangzhou"_s,
                .endpoint = u"https://ecs.example.com:8443"_s,
                .vpc = true,
                .method = "POST",
                .format = "XML",
                .scheme = "alibaba-rpc-v1",
                .edited = true,
                .withheld = {u"Password"_s, QString()},
                .endpointWithheld = true};
    draft.values.set(u"AcceptLanguage"_s, u"zh-CN \"\\\n"_s);
    draft.values.set(u"ResourceType"_s, QString());
    draft.values.set(u"Tag"_s, {.kind = ParameterValue::Kind::Json, .text = u"[{\"Key\":\"图\"}]"_s});
    draft.values.set(u"InstanceChargeType"_s, {.text = u"PrePaid"_s, .sent = false});
    draft.values.setBody(QByteArray("\0\xff{", 3));
    Draft closed{.operation = describeRegions, .profileId = u"p"_s};
    closed.values.setBody(QByteArray());
    return {.documents = {draft},
            .front = 0,
            .closed = {closed},
            .unopened = {{.operation = {u"alibaba"_s, u"gone"_s, u"v1"_s, u"DoIt"_s}}},
            .profileId = u"practice"_s,
            .recents = {describeRegions},
            .expandedNodes = {u"/"_s, u"alibaba/ECS"_s},
            .layouts = {{u"geometry"_s, QByteArray("\1\2\3\0", 4)}}};
}

} // namespace

class tst_WorkspaceFile : public QObject {
    Q_OBJECT

private slots:
    void theTextStaysReadableByLaterVersions()
    {
        // What version 1 writes, letter by letter: such files lie on disks.
        QFile golden(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/session/golden/workspace-1.json"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const QByteArray expected = golden.readAll();
        QCOMPARE(workspaceToJson(everyKind()), expected);
        const Result<WorkspaceState> read = workspaceFromJson(expected);
        QVERIFY2(read, read ? "" : qPrintable(sentence(read.error())));
        QCOMPARE(*read, everyKind());
    }

    void generatedValuesComeBack()
    {
        Catalogue catalogue;
        QVERIFY(catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true));
        quint32 seed = 1;
        qsizetype values = 0;
        for (const Service &service : catalogue.services()) {
            WorkspaceState state;
            for (qsizetype position = 0; position < std::min<qsizetype>(service.operations.size(), 40); ++position) {
                const OperationSummary summary = service.operations.at(position);
                const Operation operation = *catalogue.operation(summary.id);
                const Generation mode = seed % 2 == 0 ? Generation::Hostile : Generation::Everything;
                state.documents.append({.operation = summary.id, .values = generatedValues(operation, ++seed, mode)});
                values += state.documents.constLast().values.paths().size();
            }
            state.front = int(state.documents.size()) - 1;
            const Result<WorkspaceState> read = workspaceFromJson(workspaceToJson(state));
            QVERIFY2(read, qPrintable(service.product));
            QVERIFY2(*read == state, qPrintable(service.product));
        }
        QVERIFY(values > 1000);
    }

    /// Of a file the path is kept and never what is in it.
    void namedFilesComeBackByTheirPath()
    {
        QFile file(QDir::temp().filePath(u"countersign-named-file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("contents that stay where they are");
        file.close();
        WorkspaceState state;
        Draft draft{.operation = describeRegions};
        draft.values.set(u"image"_s, {.kind = ParameterValue::Kind::File, .text = file.fileName()});
        draft.values.set(u"other"_s, {.kind = ParameterValue::Kind::File, .text = u"/a b"_s, .sent = false});
        draft.values.set(u"pet.?"_s, {.text = u"Cat"_s, .sent = false});
        state.documents.append(draft);
        state.front = 0;
        const QByteArray json = workspaceToJson(state);
        QVERIFY(!json.contains("contents that stay"));
        const Result<WorkspaceState> read = workspaceFromJson(json);
        QVERIFY(read);
        QVERIFY(*read == state);
        QVERIFY(file.remove());
    }

    void hostileTextsComeBack()
    {
        for (const QString &text : hostileTexts()) {
            WorkspaceState state;
            Draft draft{
                .operation = {text, text, text, u'x' + text}, .profileId = text, .region = text, .endpoint = text, .withheld = {text}};
            draft.values.set(u'p' + text, text);
            state.documents.append(draft);
            state.front = 0;
            state.expandedNodes = {text};
            state.layouts.insert(u"geometry"_s, text.toUtf8());
            const Result<WorkspaceState> read = workspaceFromJson(workspaceToJson(state));
            QVERIFY2(read, qPrintable(text));
            QVERIFY2(*read == state, qPrintable(text.left(100)));
        }
    }

    void keysThatAreNotKnownArePassedOver()
    {
        const Result<WorkspaceState> read = workspaceFromJson(
            R"({"format":"countersign-workspace","version":1,"colour":[1,{}],"documents":[{"operation":{"name":"A","x":1},"later":{}}],"front":0})");
        QVERIFY(read);
        QCOMPARE(read->documents.size(), 1);
        QCOMPARE(read->documents.constFirst().operation.name, u"A"_s);
        QCOMPARE(read->front, 0);
    }

    void aFrontThatIsNotThereIsTheFirst()
    {
        const Result<WorkspaceState> read =
            workspaceFromJson(R"({"format":"countersign-workspace","version":1,"documents":[{"operation":{"name":"A"}}],"front":7})");
        QVERIFY(read);
        QCOMPARE(read->front, 0);
        QCOMPARE(workspaceFromJson(R"({"format":"countersign-workspace","version":1,"front":7})")->front, -1);
    }

    void damageIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        const QByteArray head = R"({"format":"countersign-workspace","version":1,)";
        QTest::newRow("empty") << QByteArray() << u"JSON"_s;
        QTest::newRow("cut") << workspaceToJson(everyKind()).chopped(40) << u"JSON"_s;
        QTest::newRow("zeros") << QByteArray(512, '\0') << u"JSON"_s;
        QTest::newRow("not UTF-8") << QByteArray("{\"format\":\"\xff\"}") << u"JSON"_s;
        QTest::newRow("deep") << QByteArray(100000, '[') << u"JSON"_s;
        QTest::newRow("another file") << QByteArray("{}") << u"format"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"object"_s;
        QTest::newRow("no version") << QByteArray(R"({"format":"countersign-workspace"})") << u"version"_s;
        QTest::newRow("negative version") << QByteArray(R"({"format":"countersign-workspace","version":-1})") << u"version"_s;
        QTest::newRow("documents") << head + R"("documents":{}})" << u"documents"_s;
        QTest::newRow("no operation") << head + R"("documents":[{}]})" << u"documents[0].operation"_s;
        QTest::newRow("no name") << head + R"("documents":[{"operation":{}}]})" << u"documents[0].operation.name"_s;
        QTest::newRow("no path") << head + R"("documents":[{"operation":{"name":"A"},"values":[{"text":"a"}]}]})"
                                 << u"documents[0].values[0].path"_s;
        QTest::newRow("text that is a number") << head + R"("documents":[{"operation":{"name":"A"},"values":[{"path":"a","text":1}]}]})"
                                               << u"documents[0].values[0].text"_s;
        QTest::newRow("body") << head + R"("closed":[{"operation":{"name":"A"},"body":"***"}]})" << u"closed[0].body"_s;
        QTest::newRow("front") << head + R"("front":-2})" << u"front"_s;
        QTest::newRow("recents") << head + R"("recents":["a"]})" << u"recents[0]"_s;
        QTest::newRow("expanded") << head + R"("expanded":[null]})" << u"expanded[0]"_s;
        QTest::newRow("layouts") << head + R"("layouts":{"geometry":"%"}})" << u"layouts.geometry"_s;
    }

    void damageIsNamed()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, named);
        const Result<WorkspaceState> read = workspaceFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
        QVERIFY2(sentence(read.error()).contains(named), qPrintable(sentence(read.error())));
    }

    void aLaterVersionIsNotGuessed()
    {
        const Result<WorkspaceState> read = workspaceFromJson(R"({"format":"countersign-workspace","version":2})");
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Unsupported);
        QVERIFY(sentence(read.error()).contains(u"version 2"_s));
    }

    /// Every cut of a good file is an error and never half a workspace.
    void everyCutIsRefused()
    {
        const QByteArray whole = workspaceToJson(everyKind()).trimmed();
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!workspaceFromJson(whole.left(size)), qPrintable(QString::number(size)));
    }
};

QTEST_GUILESS_MAIN(tst_WorkspaceFile)
#include "tst_workspacefile.moc"
