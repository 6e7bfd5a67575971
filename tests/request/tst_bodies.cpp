// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/request/testoperation.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;

namespace {

const Endpoint endpoint{.host = "api.example.com"};

Operation multipartOperation(const QVector<Parameter> &parameters)
{
    Operation operation = restOperation(parameters);
    operation.bodyShape = BodyShape::Multipart;
    operation.contentType = "multipart/form-data";
    return operation;
}

Operation wholeOperation(const Parameter &body, const QByteArray &type)
{
    Operation operation = restOperation({body});
    operation.bodyShape = BodyShape::Whole;
    operation.contentType = type;
    return operation;
}

Parameter part(const QString &name, ValueType type = ValueType::String, const QString &format = {})
{
    return {.name = name, .place = ParameterPlace::Part, .type = type, .format = format};
}

ParameterValues withFile(ParameterValues values, const QString &path, const QString &file)
{
    values.set(path, ParameterValue{.kind = ParameterValue::Kind::File, .text = file});
    return values;
}

QByteArray header(const Request &request, const char *name)
{
    const Field *field = findField(request.headers, name, true);
    return field ? field->value.bytes() : QByteArray();
}

} // namespace

/// Bodies that are no JSON object and no form: multipart, XML, bytes of a file; and values that name a file.
class tst_Bodies : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder{};

    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile made(m_folder.filePath(name));
        [&] { QVERIFY(made.open(QIODevice::WriteOnly)); }();
        made.write(bytes);
        return made.fileName();
    }

    static BuildOutcome built(const Operation &operation, const ParameterValues &values, const QByteArray &seed = "seed")
    {
        return build(operation, values, endpoint, {.boundarySeed = seed, .files = readGivenFiles(values)});
    }

private slots:
    void multipart()
    {
        const QByteArray bytes = QByteArray("\x00\xff\r\n--x", 7);
        Parameter image = part(u"image"_s, ValueType::String, u"binary"_s);
        image.contentType = "image/png";
        const Operation operation = multipartOperation({part(u"name"_s), image});
        const ParameterValues values = withFile(parameterValues({u"name=中 \"x\""_s}), u"image"_s, file(u"a \"b\".png"_s, bytes));
        const BuildOutcome outcome = built(operation, values);
        QCOMPARE(problemTexts(outcome.problems), QStringList());
        QCOMPARE(header(outcome.request, "Content-Type"), "multipart/form-data; boundary=countersign-seed");
        QCOMPARE(outcome.request.body.bytes(),
                 "--countersign-seed\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n\xe4\xb8\xad \"x\"\r\n"
                 "--countersign-seed\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a %22b%22.png\"\r\nContent-Type: "
                 "image/png\r\n\r\n"
                     + bytes + "\r\n--countersign-seed--\r\n");
        const QVector<Segment> lit = outcome.request.body.segmentsOf(Origin::parameter(u"image"_s));
        QVERIFY(std::any_of(lit.cbegin(), lit.cend(), [&bytes](const Segment &segment) { return segment.length == bytes.size(); }));
    }

    void partsOfEachShape()
    {
        Parameter files = listOf(u"files"_s, {}, {.format = u"binary"_s});
        files.place = ParameterPlace::Part;
        Parameter meta = structOf(u"meta"_s, {}, {{.name = u"n"_s, .type = ValueType::Integer}});
        meta.place = ParameterPlace::Part;
        Parameter tags = listOf(u"tags"_s, {}, {});
        tags.place = ParameterPlace::Part;
        tags.contentType = "application/json";
        Parameter list = listOf(u"list"_s, "comma", {});
        list.place = ParameterPlace::Part;
        const Operation operation = multipartOperation({files, meta, tags, list});
        ParameterValues values = parameterValues({u"meta.n=5"_s, u"tags.1=a"_s, u"tags.2=b"_s, u"list.1=x"_s, u"list.2=y"_s});
        values = withFile(values, u"files.1"_s, file(u"one"_s, "1"));
        values = withFile(values, u"files.2"_s, file(u"two"_s, "2"));
        const QByteArray body = built(operation, values).request.body.bytes();
        for (const QByteArray &expected :
             {QByteArray("name=\"files\"; filename=\"one\"\r\nContent-Type: application/octet-stream\r\n\r\n1\r\n"),
              QByteArray("name=\"files\"; filename=\"two\"\r\nContent-Type: application/octet-stream\r\n\r\n2\r\n"),
              QByteArray("name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{\"n\":5}\r\n"),
              QByteArray("name=\"tags\"\r\nContent-Type: application/json\r\n\r\n[\"a\",\"b\"]\r\n"),
              QByteArray("name=\"list\"\r\n\r\nx,y\r\n")})
            QVERIFY2(body.contains(expected), QByteArray(expected + "\nnot in\n" + body).constData());
    }

    void namesAreEscaped()
    {
        const Operation operation = multipartOperation({part(u"a\"b\r\nX: y"_s)});
        const QByteArray body = built(operation, parameterValues({u"a\"b\r\nX: y=1"_s})).request.body.bytes();
        QVERIFY2(body.contains("name=\"a%22b%0D%0AX: y\"\r\n"), body.constData());
    }

    void boundaryStandsInNoPart()
    {
        const Operation operation = multipartOperation({part(u"a"_s)});
        const BuildOutcome outcome = built(operation, parameterValues({u"a=countersign-seed countersign-seed0"_s}));
        QCOMPARE(header(outcome.request, "Content-Type"), "multipart/form-data; boundary=countersign-seed01");
        QVERIFY(
            header(built(operation, parameterValues({u"a=1"_s}), "../\"; x=").request, "Content-Type").endsWith("boundary=countersign-x"));
        const QByteArray longest = header(built(operation, parameterValues({u"a=1"_s}), QByteArray(200, 'k')).request, "Content-Type");
        QVERIFY(longest.sliced(longest.indexOf('=') + 1).size() <= 70);
    }

    void formFieldsOfAMultipartBodyAreParts()
    {
        const Operation operation = multipartOperation({{.name = u"x"_s, .place = ParameterPlace::Form}, part(u"y"_s)});
        const BuildOutcome outcome = built(operation, parameterValues({u"x=1"_s, u"y=2"_s}));
        QVERIFY(outcome.request.form.isEmpty());
        QCOMPARE(outcome.request.body.bytes().count("Content-Disposition"), 2);
    }

    void bodyOfBytes()
    {
        const QByteArray bytes = QByteArray("\x89PNG\r\n\x00\xfe", 8);
        const Operation operation =
            wholeOperation({.name = u"body"_s, .place = ParameterPlace::Body, .format = u"binary"_s}, "application/octet-stream");
        const BuildOutcome outcome = built(operation, withFile({}, u"body"_s, file(u"x.png"_s, bytes)));
        QCOMPARE(problemTexts(outcome.problems), QStringList());
        QCOMPARE(outcome.request.body.bytes(), bytes);
        QCOMPARE(header(outcome.request, "Content-Type"), "application/octet-stream");
    }

    void emptyFileIsABody()
    {
        const Operation operation = multipartOperation({part(u"a"_s)});
        const BuildOutcome outcome = built(operation, withFile({}, u"a"_s, file(u"empty"_s, {})));
        QVERIFY(!outcome.isBlocked());
        QVERIFY(outcome.request.body.bytes().contains("filename=\"empty\""));
    }

    void xmlIsChecked_data()
    {
        QTest::addColumn<QString>("xml");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("good") << u"<?xml version=\"1.0\"?><a b='1'><c/>中</a>"_s << true;
        QTest::newRow("not closed") << u"<a>"_s << false;
        QTest::newRow("two roots") << u"<a/><b/>"_s << false;
        QTest::newRow("text") << u"hello"_s << false;
        QTest::newRow("entity") << u"<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"_s << true;
    }
    void xmlIsChecked()
    {
        QFETCH(const QString, xml);
        QFETCH(const bool, isGood);
        const Operation operation = wholeOperation({.name = u"body"_s, .place = ParameterPlace::Body}, "application/xml; charset=utf-8");
        const BuildOutcome outcome = built(operation, parameterValues({u"body="_s + xml}));
        QVERIFY2(!outcome.isBlocked(), "XML is sent as it was written");
        QCOMPARE(outcome.problems.isEmpty(), isGood);
        QCOMPARE(outcome.request.body.bytes(), xml.toUtf8());
        QCOMPARE(header(outcome.request, "Content-Type"), "application/xml; charset=utf-8");
    }

    void nestedForm()
    {
        Operation operation = restOperation({structOf(u"card"_s, "deep-object", {{.name = u"no"_s}, listOf(u"tags"_s, {}, {})})});
        operation.parameters[0].place = ParameterPlace::Form;
        operation.bodyShape = BodyShape::None;
        operation.contentType.clear();
        const BuildOutcome outcome = built(operation, parameterValues({u"card.no=4 2"_s, u"card.tags.1=a"_s, u"card.tags.2=b"_s}));
        QCOMPARE(bodyBytes(outcome.request).bytes(), "card%5Bno%5D=4%202&card%5Btags%5D%5B0%5D=a&card%5Btags%5D%5B1%5D=b");
        QCOMPARE(header(outcome.request, "Content-Type"), "application/x-www-form-urlencoded");
    }

    void filesThatCannotBeRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("problem");
        QTest::newRow("missing") << m_folder.filePath(u"none"_s) << u"There is no such file"_s;
        QTest::newRow("folder") << m_folder.path() << u"This is no file with contents of its own"_s;
        QTest::newRow("device") << u"/dev/zero"_s << u"This is no file with contents of its own"_s;
        QTest::newRow("none chosen") << QString() << u"No file is chosen"_s;
        QFile large(m_folder.filePath(u"large"_s));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(largestGivenFile + 1));
        QTest::newRow("too large") << large.fileName() << u"The file is larger than 8 MB"_s;
        if (!QFileInfo(u"/etc/shadow"_s).isReadable())
            QTest::newRow("not allowed") << u"/etc/shadow"_s << u"The file cannot be read"_s;
    }
    void filesThatCannotBeRead()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, problem);
        const Operation operation = multipartOperation({part(u"a"_s)});
        const BuildOutcome outcome = built(operation, withFile({}, u"a"_s, path));
        QVERIFY(outcome.isBlocked());
        QCOMPARE(outcome.problems.size(), 1);
        QVERIFY2(outcome.problems.constFirst().text.startsWith(problem), qPrintable(outcome.problems.constFirst().text));
        QCOMPARE(outcome.problems.constFirst().path, u"a"_s);
    }

    void fileNotReadYet()
    {
        const Operation operation = multipartOperation({part(u"a"_s)});
        const BuildOutcome outcome = build(operation, withFile({}, u"a"_s, u"/x"_s), endpoint);
        QCOMPARE(problemTexts(outcome.problems), QStringList{u"a: The file is being read (blocks)"_s});
    }

    void fileKeptAsideIsNotRead()
    {
        ParameterValues values;
        values.set(u"a"_s, ParameterValue{.kind = ParameterValue::Kind::File, .text = u"/x"_s, .sent = false});
        QCOMPARE(namedFiles(values), QStringList());
        QVERIFY(!build(multipartOperation({part(u"a"_s)}), values, endpoint).isBlocked());
    }

    void fileInJson()
    {
        const Operation operation = restOperation(
            {{.name = u"text"_s, .place = ParameterPlace::Body}, {.name = u"data"_s, .place = ParameterPlace::Body, .format = u"byte"_s}});
        const QString binary = file(u"binary"_s, "\xff\xfe");
        QCOMPARE(built(operation, withFile({}, u"text"_s, file(u"text"_s, "a\"b\n"))).request.body.bytes(), "{\"text\":\"a\\\"b\\n\"}");
        QCOMPARE(built(operation, withFile({}, u"data"_s, binary)).request.body.bytes(), "{\"data\":\"//4=\"}");
        QCOMPARE(
            problemTexts(built(operation, withFile({}, u"text"_s, binary)).problems),
            QStringList{u"text: The file is no text, and JSON holds nothing else: give it as Base64 if the service takes that (blocks)"_s});
    }

    void fileInAQuery()
    {
        const BuildOutcome outcome = built(restOperation({{.name = u"q"_s}}), withFile({}, u"q"_s, file(u"q"_s, "\xff&")));
        QCOMPARE(encodedPairs(outcome.request.query).bytes(), "q=%FF%26");
    }

    /// A path in metadata or in JSON is a text and nothing more.
    void metadataNamesNoFile()
    {
        const QString path = file(u"secret"_s, "do not send");
        Parameter upload = part(u"a"_s, ValueType::String, u"binary"_s);
        upload.example = upload.defaultValue = path;
        upload.choices = {path};
        for (const QStringList &given : {QStringList(), QStringList{u"a="_s + path}, QStringList{u"a:=\""_s + path + u'"'}}) {
            const ParameterValues values = parameterValues(given);
            QVERIFY(namedFiles(values).isEmpty());
            QVERIFY(!built(multipartOperation({upload}), values).request.body.bytes().contains("do not send"));
        }
    }

    // Choices

    static Operation choiceOperation()
    {
        const Parameter cat =
            structOf(u"Cat"_s, {}, {{.name = u"name"_s}, {.name = u"lives"_s, .type = ValueType::Integer, .required = true}});
        const Parameter dog = structOf(u"Dog"_s, {}, {{.name = u"name"_s}, {.name = u"breed"_s}, listOf(u"tricks"_s, {}, {})});
        const Parameter number{.type = ValueType::Integer};
        return restOperation(
            {{.name = u"pet"_s, .place = ParameterPlace::Body, .type = ValueType::Choice, .members = {cat, dog, number, Parameter{}}},
             {.name = u"pets"_s,
              .place = ParameterPlace::Body,
              .type = ValueType::List,
              .members = {Parameter{.type = ValueType::Choice,
                                    .members = {Parameter{.name = u"Inner"_s, .type = ValueType::Choice, .members = {cat, dog}},
                                                Parameter{.type = ValueType::Boolean}}}}}});
    }

    void choices_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("problems");
        const QStringList none;
        QTest::newRow("chosen") << QStringList{u"pet.?=Cat"_s, u"pet.lives=9"_s, u"pet.name=Tom"_s}
                                << QByteArray("{\"pet\":{\"name\":\"Tom\",\"lives\":9}}") << none;
        QTest::newRow("what another shape holds waits for it")
            << QStringList{u"pet.?=Cat"_s, u"pet.lives=9"_s, u"pet.breed=x"_s, u"pet.tricks.1=sit"_s}
            << QByteArray("{\"pet\":{\"lives\":9}}") << none;
        QTest::newRow("the other shape") << QStringList{u"pet.?=Dog"_s, u"pet.lives=9"_s, u"pet.breed=x"_s, u"pet.name=R"_s}
                                         << QByteArray("{\"pet\":{\"name\":\"R\",\"breed\":\"x\"}}") << none;
        QTest::newRow("chosen by its number") << QStringList{u"pet.?=3"_s, u"pet=7"_s} << QByteArray("{\"pet\":7}") << none;
        QTest::newRow("a text of digits") << QStringList{u"pet.?=4"_s, u"pet=7"_s} << QByteArray("{\"pet\":\"7\"}") << none;
        QTest::newRow("by what is given") << QStringList{u"pet.name=R"_s, u"pet.breed=x"_s}
                                          << QByteArray("{\"pet\":{\"name\":\"R\",\"breed\":\"x\"}}") << none;
        QTest::newRow("number by itself") << QStringList{u"pet=7"_s} << QByteArray("{\"pet\":7}") << none;
        QTest::newRow("text by itself") << QStringList{u"pet=seven"_s} << QByteArray("{\"pet\":\"seven\"}") << none;
        QTest::newRow("JSON") << QStringList{u"pet:={\"x\": 1}"_s} << QByteArray("{\"pet\":{\"x\": 1}}") << none;
        QTest::newRow("in a list, one in another")
            << QStringList{u"pets.1.breed=a"_s, u"pets.2.lives=1"_s, u"pets.3=true"_s, u"pets.4.?=Dog"_s, u"pets.4.name=b"_s}
            << QByteArray("{\"pets\":[{\"breed\":\"a\"},{\"lives\":1},true,{\"name\":\"b\"}]}") << none;
        QTest::newRow("required member of the shape")
            << QStringList{u"pet.?=Cat"_s, u"pet.name=x"_s} << QByteArray("{\"pet\":{\"name\":\"x\"}}")
            << QStringList{u"pet.lives: The service requires lives"_s};
        QTest::newRow("shapes mixed") << QStringList{u"pet.lives=1"_s, u"pet.breed=x"_s} << QByteArray("{\"pet\":{\"lives\":1}}")
                                      << QStringList{u"pet.breed: Left out: the other values of pet have another shape"_s};
        QTest::newRow("no such shape") << QStringList{u"pet.?=Cow"_s, u"pet.name=x"_s} << QByteArray("{\"pet\":{\"name\":\"x\"}}")
                                       << QStringList{u"pet.lives: The service requires lives"_s,
                                                      u"pet: pet has no shape Cow; it has Cat, Dog, 3, 4 (blocks)"_s};
        QTest::newRow("unknown in every shape")
            << QStringList{u"pet.?=Cat"_s, u"pet.lives=1"_s, u"pet.wings=2"_s} << QByteArray("{\"pet\":{\"lives\":1}}")
            << QStringList{u"pet.wings: CreateThing has no parameter pet.wings (blocks)"_s};
        QTest::newRow("shape alone sends nothing") << QStringList{u"pet.?=Cat"_s} << QByteArray() << none;
    }
    void choices()
    {
        QFETCH(const QStringList, given);
        ParameterValues values = parameterValues(given);
        for (const QString &path : values.paths()) {
            if (path.endsWith(u".?"_s))
                values.set(path, ParameterValue{.text = values.value(path)->text, .sent = false});
        }
        const BuildOutcome outcome = built(choiceOperation(), values);
        QStringList problems = problemTexts(outcome.problems);
        problems.sort();
        QTEST(problems, "problems");
        QTEST(outcome.request.body.bytes(), "body");
    }

    // Recursion

    void recursiveTypesOpenAsDeepAsValuesLie()
    {
        NamedTypes<Parameter> types;
        types.add(u"Node"_s,
                  {Parameter{.name = u"value"_s, .type = ValueType::Integer},
                   Parameter{.name = u"next"_s, .type = ValueType::Struct, .members = types.members(u"Node"_s)},
                   listOf(u"children"_s, {}, {.type = ValueType::Struct, .members = types.members(u"Node"_s)})});
        const Operation operation = restOperation(
            {{.name = u"root"_s, .place = ParameterPlace::Body, .type = ValueType::Struct, .members = types.members(u"Node"_s)}});
        const BuildOutcome outcome =
            built(operation, parameterValues({u"root.next.next.children.2.value=x"_s, u"root.children.1.value=1"_s}));
        QCOMPARE(outcome.request.body.bytes(),
                 "{\"root\":{\"next\":{\"next\":{\"children\":[{\"value\":\"x\"}]}},\"children\":[{\"value\":1}]}}");
        QVERIFY(!outcome.isBlocked());
        QString deep = u"root"_s;
        for (int i = 0; i < 500; ++i)
            deep += u".next"_s;
        QVERIFY(!built(operation, parameterValues({deep + u".value=1"_s})).isBlocked());
    }
};

QTEST_GUILESS_MAIN(tst_Bodies)
#include "tst_bodies.moc"
