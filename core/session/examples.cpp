// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/examples.h"

#include "core/catalogue/importers/jsonfields.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct ExamplesText {
    Q_DECLARE_TR_FUNCTIONS(Examples)
};

tl::unexpected<Error> unreadable(const QString &fileName, const QString &place, const QString &reason)
{
    return tl::unexpected(Error{ErrorKind::BadInput, ExamplesText::tr("The examples cannot be read (%1)").arg(reason),
                                place.isEmpty() ? fileName : QString(fileName + u": "_s + place),
                                ExamplesText::tr("Mend this place in the file, or install the program again")});
}

/// `alibaba/ecs/2014-05-26/DescribeRegions`; empty when it is not made of four parts.
OperationId operationIdFromText(const QString &text)
{
    const QStringList parts = text.split(u'/');
    if (parts.size() != 4 || parts.contains(QString()))
        return {};
    return {parts.at(0), parts.at(1), parts.at(2), parts.at(3)};
}

Example readExample(JsonFields &fields)
{
    Example example;
    example.id = fields.requiredText("id");
    example.operation = operationIdFromText(fields.requiredText("operation"));
    if (example.operation.isEmpty())
        fields.fail("operation", ExamplesText::tr("must be cloud/product/version/name"));
    example.titleEn = fields.requiredText("titleEn");
    example.titleZh = fields.requiredText("titleZh");
    example.noteEn = fields.requiredText("noteEn");
    example.noteZh = fields.requiredText("noteZh");
    example.method = fields.bytes("method");
    example.format = fields.bytes("format");
    for (const auto &[path, value] : fields.pairs("values")) {
        if (example.values.value(QString::fromUtf8(path)))
            fields.fail("values", ExamplesText::tr("names %1 twice").arg(QString::fromUtf8(path)));
        example.values.set(QString::fromUtf8(path), QString::fromUtf8(value));
    }
    fields.finish();
    return example;
}

} // namespace

Result<ExamplePage> readExamplePage(const QByteArray &json, const QString &fileName)
{
    simdjson::dom::parser parser;
    simdjson::dom::element document;
    const simdjson::padded_string padded(json.constData(), static_cast<size_t>(json.size()));
    if (const auto error = parser.parse(padded).get(document); error != simdjson::SUCCESS)
        return unreadable(fileName, {}, QString::fromUtf8(simdjson::error_message(error)));
    std::optional<JsonProblem> problem;
    JsonFields fields(document, {}, problem);
    if (fields.requiredText("format") != u"countersign-examples-1")
        fields.fail("format", ExamplesText::tr("must be countersign-examples-1"));
    ExamplePage page{.id = fields.requiredText("id"), .titleEn = fields.requiredText("titleEn"), .titleZh = fields.requiredText("titleZh")};
    QSet<QString> ids;
    for (const auto &[element, place] : fields.elements("examples")) {
        JsonFields exampleFields(element, place, problem);
        page.examples.append(readExample(exampleFields));
        const QString &id = page.examples.constLast().id;
        if (ids.contains(id))
            exampleFields.fail("id", ExamplesText::tr("stands in the file twice: %1").arg(id));
        ids.insert(id);
    }
    fields.finish();
    if (problem)
        return unreadable(fileName, problem->place, problem->reason);
    return page;
}

Result<QVector<ExamplePage>> builtInExamples()
{
    const QDir folder(u":/countersign/examples"_s);
    QVector<ExamplePage> pages;
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return unreadable(name, {}, file.errorString());
        const Result<ExamplePage> page = readExamplePage(file.readAll(), name);
        if (!page)
            return tl::unexpected(page.error());
        pages.append(*page);
    }
    return pages;
}

Draft draftOf(const Example &example, const Profile &profile, const QString &region)
{
    return {.operation = example.operation,
            .values = example.values,
            .profileId = profile.id,
            .region = region,
            .method = example.method,
            .format = example.format,
            .example = example.id};
}

} // namespace countersign
