// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/charset.h"
#include "core/catalogue/catalogue.h"
#include "core/request/requestbuilder.h"
#include "tests/support/valuegenerator.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QString problemList(const QVector<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(problem.path + u": "_s + problem.text);
    return lines.join(u'\n');
}

/// Every byte that the request carries, with its cause.
QVector<TracedBytes> tracedParts(const Request &request)
{
    QVector<TracedBytes> parts{request.path, request.body};
    for (const QVector<Field> *fields : {&request.query, &request.form, &request.headers}) {
        for (const Field &field : *fields)
            parts.append(field.value);
    }
    return parts;
}

} // namespace

/// Every operation of the built-in services, built from generated values.
class tst_BuildAll : public QObject {
    Q_OBJECT

    Catalogue m_catalogue{};
    QVector<Operation> m_operations{};

    static Endpoint endpoint() { return {.host = "service.example.com"}; }

private slots:
    void initTestCase()
    {
        const auto opened = m_catalogue.open(QStringLiteral(COUNTERSIGN_BINARY_DIR "/share/countersign/builtin.catalogue"), true);
        QVERIFY2(opened, opened ? "" : qPrintable(sentence(opened.error())));
        for (const Service &service : m_catalogue.services()) {
            for (const OperationSummary &summary : service.operations) {
                const auto operation = m_catalogue.operation(summary.id);
                QVERIFY2(operation, qPrintable(summary.id.text()));
                m_operations.append(*operation);
            }
        }
        QVERIFY2(m_operations.size() >= 366 + 24 + 407 + 49 + 9, qPrintable(QString::number(m_operations.size())));
    }

    void everyOperation_data()
    {
        QTest::addColumn<Generation>("mode");
        QTest::newRow("required") << Generation::Required;
        QTest::newRow("valid") << Generation::Valid;
        QTest::newRow("everything") << Generation::Everything;
    }
    void everyOperation()
    {
        QFETCH(const Generation, mode);
        for (const Operation &operation : std::as_const(m_operations)) {
            for (const QByteArray &method : operation.methods) {
                const ParameterValues values = generatedValues(operation, 1, mode);
                const BuildOutcome outcome = build(operation, values, endpoint(), {.method = method});
                QVERIFY2(outcome.problems.isEmpty(), qPrintable(operation.id.text() + u'\n' + problemList(outcome.problems)));
                checkArrived(operation, values, outcome.request);
            }
        }
    }

    void hostileValues()
    {
        const QStringList justified{u"allows at most"_s, u"asks for at least"_s, u"pattern"_s, u"JSON"_s};
        for (const Operation &operation : std::as_const(m_operations)) {
            for (quint32 seed = 1; seed <= 3; ++seed) {
                const ParameterValues values = generatedValues(operation, seed, Generation::Hostile);
                const BuildOutcome outcome = build(operation, values, endpoint());
                QVERIFY2(!outcome.isBlocked(), qPrintable(operation.id.text() + u'\n' + problemList(outcome.problems)));
                for (const Problem &problem : outcome.problems) {
                    const bool isJustified =
                        std::any_of(justified.cbegin(), justified.cend(), [&](const QString &word) { return problem.text.contains(word); });
                    QVERIFY2(isJustified, qPrintable(operation.id.text() + u'\n' + problem.path + u": "_s + problem.text));
                }
                checkArrived(operation, values, outcome.request);
            }
        }
    }

    void nothingGiven()
    {
        for (const Operation &operation : std::as_const(m_operations)) {
            const BuildOutcome outcome = build(operation, {}, endpoint());
            QSet<QString> expected;
            for (const Parameter &parameter : operation.parameters) {
                if (parameter.required || parameter.place == ParameterPlace::Path)
                    expected.insert(parameter.name);
            }
            QSet<QString> reported;
            for (const Problem &problem : outcome.problems)
                reported.insert(problem.path);
            QCOMPARE(reported, expected);
        }
    }

    void generationRepeats()
    {
        for (const Operation &operation : std::as_const(m_operations)) {
            QVERIFY(generatedValues(operation, 5, Generation::Hostile) == generatedValues(operation, 5, Generation::Hostile));
            const auto defaults = build(operation, generatedValues(operation, 5, Generation::Valid), endpoint());
            QVERIFY(defaults.request == build(operation, generatedValues(operation, 5, Generation::Valid), endpoint()).request);
        }
    }

    void largestFormBuildsWhileTyping()
    {
        const auto id = m_catalogue.find(u"ecs"_s, u"RunInstances"_s);
        QVERIFY(id);
        const Operation operation = *m_catalogue.operation(*id);
        const ParameterValues values = generatedValues(operation, 1, Generation::Everything);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10; ++i)
            QVERIFY(build(operation, values, endpoint()).problems.isEmpty());
        const qint64 milliseconds = timer.elapsed() / 10;
        qInfo("RunInstances, %lld values: %lld ms a build", qint64(values.paths().size()), milliseconds);
        QVERIFY(milliseconds < 100);
    }

private:
    /// Every value given is found on the request under its own path, byte for byte or as JSON has it.
    void checkArrived(const Operation &operation, const ParameterValues &values, const Request &request)
    {
        QSet<QString> seen;
        for (const TracedBytes &part : tracedParts(request)) {
            qsizetype end = 0;
            for (const Segment &segment : part.segments()) {
                QCOMPARE(segment.offset, end);
                end += segment.length;
                if (segment.origin.kind == Origin::Kind::Parameter && segment.origin.part == Origin::Part::Value)
                    seen.insert(segment.origin.name);
            }
            QCOMPARE(end, part.size());
        }
        const QStringList paths = values.paths();
        for (const QString &path : paths)
            QVERIFY2(seen.contains(path), qPrintable(operation.id.text() + u": "_s + path + u" is lost"_s));
        for (const QVector<Field> *fields : {&request.query, &request.form}) {
            for (const Field &field : *fields) {
                const auto value = values.value(field.origin.name);
                if (value && field.origin.name.toUtf8() == field.name && operation.charset.isEmpty())
                    QCOMPARE(field.value.bytes(), value->text.toUtf8());
            }
        }
        if (operation.bodyShape == BodyShape::JsonObject && !request.body.isEmpty())
            QVERIFY2(QJsonDocument::fromJson(request.body.bytes()).isObject(), request.body.bytes().constData());
    }
};

QTEST_GUILESS_MAIN(tst_BuildAll)
#include "tst_buildall.moc"
