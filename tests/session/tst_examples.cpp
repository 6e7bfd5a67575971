// SPDX-License-Identifier: GPL-3.0-or-later
// The examples of the service tree: each opens, has no problem, and is answered by the practice gateway over the loopback.
#include "core/credentials/memorystore.h"
#include "core/practice/practicegateway.h"
#include "core/session/examples.h"
#include "core/session/signingsession.h"
#include "core/transport/networktransport.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray goodPage = R"({"format":"countersign-examples-1","id":"p","titleEn":"T","titleZh":"T","examples":[
{"id":"a","operation":"alibaba/ecs/2014-05-26/DescribeRegions","titleEn":"T","titleZh":"T","noteEn":"N","noteZh":"N","values":[["A",""]]}]})";

} // namespace

class tst_Examples : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const Result<void> opened = m_catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true);
        QVERIFY2(opened, opened ? "" : qPrintable(sentence(opened.error())));
        const Result<QVector<ExamplePage>> pages = builtInExamples();
        QVERIFY2(pages, pages ? "" : qPrintable(sentence(pages.error())));
        m_pages = *pages;
        QCOMPARE(m_pages.size(), 5); // one for each page that the program grew from
    }

    void idsAreUniqueAndTextsAreWhole()
    {
        QSet<QString> ids;
        for (const ExamplePage &page : std::as_const(m_pages)) {
            QVERIFY2(page.examples.size() >= 3, qPrintable(page.id));
            for (const Example &example : page.examples) {
                QVERIFY2(!ids.contains(example.id), qPrintable(example.id));
                ids.insert(example.id);
                QVERIFY2(example.noteEn.endsWith(u'.') && example.noteZh.endsWith(u'。'), qPrintable(example.id));
                const auto isChinese = [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() < 0xa000; };
                QVERIFY2(std::any_of(example.titleZh.cbegin(), example.titleZh.cend(), isChinese), qPrintable(example.id));
                QVERIFY2(std::none_of(example.titleEn.cbegin(), example.titleEn.cend(), isChinese), qPrintable(example.id));
            }
        }
    }

    void isAnsweredByThePracticeGateway_data()
    {
        QTest::addColumn<Example>("example");
        for (const ExamplePage &page : std::as_const(m_pages)) {
            for (const Example &example : page.examples)
                QTest::newRow(qPrintable(example.id)) << example;
        }
    }

    void isAnsweredByThePracticeGateway()
    {
        QFETCH(Example, example);
        PracticeGateway practice(m_catalogue, m_clock);
        SigningSession session({m_catalogue, m_schemes, m_profiles, m_transport, practice, m_clock, m_nonces});
        QSignalSpy prepared(&session, &SigningSession::prepared);
        const Result<void> restored = session.restore(draftOf(example, practiceProfile(), u"cn-hangzhou"_s));
        QVERIFY2(restored, restored ? "" : qPrintable(sentence(restored.error())));
        const QStringList paths = example.values.paths();
        for (const QString &path : paths)
            QVERIFY2(parameterAt(session.operation(), path), qPrintable(path));
        if (!example.method.isEmpty())
            QVERIFY(session.operation().methods.contains(example.method));
        if (!example.format.isEmpty())
            QVERIFY(session.operation().formats.contains(example.format));
        QTRY_VERIFY(!prepared.isEmpty() && !session.credentialError());
        const QVector<Problem> problems = session.preparation().built.problems;
        QVERIFY2(problems.isEmpty(),
                 problems.isEmpty() ? "" : qPrintable(problems.constFirst().path + u": "_s + problems.constFirst().text));

        QSignalSpy exchanged(&session, &SigningSession::exchanged);
        session.send();
        QVERIFY(exchanged.wait());
        const Result<Response> &result = *session.lastResult();
        QVERIFY2(result, result ? "" : qPrintable(sentence(result.error())));
        QVERIFY2(result->status == 200, result->body.constData());
        QVERIFY(!result->body.isEmpty());
    }

    void aBadFileIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const char *from, const char *to, const char *place) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(place);
        };
        row("no JSON", "{\"format\"", "{format", "page.json");
        row("another format", "examples-1", "examples-2", "page.json: format");
        row("no title", "\"id\":\"p\",\"titleEn\":\"T\"", "\"id\":\"p\"", "page.json: titleEn");
        row("an operation of three parts", "alibaba/ecs/2014-05-26/", "alibaba/ecs/", "page.json: examples[0].operation");
        row("a value that is no text", "[\"A\",\"\"]", "[\"A\",1]", "page.json: examples[0].values");
        row("a path twice", "[\"A\",\"\"]", "[\"A\",\"\"],[\"A\",\"b\"]", "page.json: examples[0].values");
        row("a member nobody knows", "\"noteEn\"", "\"hint\":\"h\",\"noteEn\"", "page.json: examples[0].hint");
    }

    void aBadFileIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, place);
        QVERIFY(readExamplePage(goodPage, u"page.json"_s));
        QVERIFY(goodPage.contains(from));
        const Result<ExamplePage> page = readExamplePage(QByteArray(goodPage).replace(from, to), u"page.json"_s);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::BadInput);
        QVERIFY2(page.error().subject.startsWith(place), qPrintable(page.error().subject));
        QVERIFY(!page.error().hint.isEmpty());
    }

private:
    QTemporaryDir m_home;
    Catalogue m_catalogue;
    SchemeRegistry m_schemes;
    MemoryStore m_keychain;
    MemoryStore m_memory;
    ProfileStore m_profiles{m_home.filePath(u"profiles.ini"_s), m_keychain, m_memory};
    NetworkTransport m_transport;
    SystemClock m_clock;
    SystemNonceSource m_nonces;
    QVector<ExamplePage> m_pages{};
};

QTEST_GUILESS_MAIN(tst_Examples)
#include "tst_examples.moc"
