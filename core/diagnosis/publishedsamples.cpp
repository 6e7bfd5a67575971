// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/publishedsamples.h"

#include "core/catalogue/importers/jsonfields.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct SamplesText {
    Q_DECLARE_TR_FUNCTIONS(PublishedSamples)
};

tl::unexpected<Error> unreadable(const QString &place, const QString &reason)
{
    return tl::unexpected(Error{ErrorKind::BadInput, SamplesText::tr("The published samples cannot be read (%1)").arg(reason), place,
                                SamplesText::tr("Mend this place in the file, or install the program again")});
}

PublishedSample readSample(JsonFields &fields)
{
    PublishedSample sample;
    sample.id = fields.requiredText("id").toUtf8();
    sample.name = fields.requiredText("name");
    sample.page = fields.requiredText("page");
    const QByteArray method = fields.requiredText("method").toUtf8();
    sample.request = requestFromUrl(fields.requiredText("url").toUtf8());
    sample.request.method = method;
    sample.request.headers = fields.pairs("headers");
    sample.request.body = fields.bytes("body");
    sample.secret = Secret::fromUtf8(fields.requiredText("accessKeySecret"));
    fields.finish();
    return sample;
}

} // namespace

Result<QVector<PublishedSample>> readPublishedSamples(const QByteArray &json)
{
    simdjson::dom::parser parser;
    simdjson::dom::element document;
    const simdjson::padded_string padded(json.constData(), static_cast<size_t>(json.size()));
    if (const auto error = parser.parse(padded).get(document); error != simdjson::SUCCESS)
        return unreadable({}, QString::fromUtf8(simdjson::error_message(error)));
    std::optional<JsonProblem> problem;
    JsonFields fields(document, {}, problem);
    if (fields.requiredText("format") != u"countersign-published-1")
        fields.fail("format", SamplesText::tr("must be countersign-published-1"));
    QVector<PublishedSample> samples;
    QSet<QByteArray> ids;
    for (const auto &[element, place] : fields.elements("samples")) {
        JsonFields sampleFields(element, place, problem);
        samples.append(readSample(sampleFields));
        const QByteArray &id = samples.constLast().id;
        if (ids.contains(id))
            sampleFields.fail("id", SamplesText::tr("stands in the file twice: %1").arg(QString::fromUtf8(id)));
        ids.insert(id);
    }
    fields.finish();
    if (problem)
        return unreadable(problem->place, problem->reason);
    return samples;
}

const QVector<PublishedSample> &publishedSamples()
{
    static const QVector<PublishedSample> samples = [] {
        QFile file(u":/countersign/published/published.json"_s);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(isOpen, "publishedSamples", "the samples are embedded");
        const auto read = readPublishedSamples(isOpen ? file.readAll() : QByteArray());
        Q_ASSERT_X(read, "publishedSamples", "the embedded samples can be read");
        return read.value_or(QVector<PublishedSample>());
    }();
    return samples;
}

} // namespace countersign
