// SPDX-License-Identifier: GPL-3.0-or-later
// A HAR file (HTTP Archive 1.2), a list of entries, one entry or one request object. Of many entries those count that are signed or refused.
#include "core/base/encoding.h"
#include "core/diagnosis/jsonpieces.h"
#include "core/diagnosis/observed.h"
#include "core/diagnosis/observedsignature.h"
#include "core/diagnosis/readingwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct HarText {
    Q_DECLARE_TR_FUNCTIONS(HarReader)
};

constexpr qsizetype mostEntries = 1000;

/// Words of which a signed request holds one; the others of a large file need not be taken apart.
bool mayBeSigned(QByteArrayView entry)
{
    static constexpr QByteArrayView words[] = {"uthorization", "ignature",  "pas-",      "x-acs-",     "X-Sdk-Date",
                                               "x-sdk-date",   "uth-Token", "uth-token", "AccessKeyId"};
    return std::any_of(std::begin(words), std::end(words), [entry](QByteArrayView word) { return entry.contains(word); });
}

QVector<QPair<QByteArray, QByteArray>> namesAndValues(QByteArrayView list)
{
    QVector<QPair<QByteArray, QByteArray>> pairs;
    for (const QByteArrayView element : jsonElements(list)) {
        const QVector<JsonPiece> members = jsonMembers(element);
        const QByteArray name = jsonScalar(jsonValue(members, "name"));
        if (!name.isEmpty())
            pairs.append({name, jsonScalar(jsonValue(members, "value"))});
    }
    return pairs;
}

/// The body as sent; from the parameters where the text is not recorded.
QByteArray bodyOf(QByteArrayView postData, QVector<Error> &remarks)
{
    const QVector<JsonPiece> members = jsonMembers(postData);
    const QByteArray text = jsonScalar(jsonValue(members, "text"));
    if (jsonScalar(jsonValue(members, "encoding")) == "base64") {
        if (const auto decoded = base64Decoded(text))
            return *decoded;
        remarks.append({ErrorKind::BadInput, HarText::tr("The body is not in Base64, as it says it is"), u"postData"_s,
                        HarText::tr("Export the entry anew")});
    }
    if (!text.isEmpty())
        return text;
    QByteArrayList pairs;
    for (const auto &[name, value] : namesAndValues(jsonValue(members, "params")))
        pairs.append(percentEncoded(percentDecoded(name)) + '=' + percentEncoded(percentDecoded(value)));
    if (!pairs.isEmpty())
        remarks.append({ErrorKind::BadInput, HarText::tr("The body is recorded as parameters only"), u"postData.params"_s,
                        HarText::tr("It was encoded anew, perhaps other than it was sent")});
    return pairs.join('&');
}

ObservedRequest requestOf(QByteArrayView object, QVector<Error> &remarks)
{
    const QVector<JsonPiece> members = jsonMembers(object);
    ObservedRequest request = requestFromUrl(jsonScalar(jsonValue(members, "url")));
    request.method = jsonScalar(jsonValue(members, "method"));
    for (auto &[name, value] : namesAndValues(jsonValue(members, "headers"))) {
        if (name == ":authority" && request.host.isEmpty())
            request.host = value;
        if (!name.startsWith(':'))
            request.headers.append({name, value.trimmed()});
    }
    request.body = bodyOf(jsonValue(members, "postData"), remarks);
    return request;
}

/// Status and body of the answer.
void readAnswer(QByteArrayView object, Reading &reading)
{
    const QVector<JsonPiece> members = jsonMembers(object);
    reading.status = jsonScalar(jsonValue(members, "status")).toInt();
    if (reading.status == 0)
        return;
    Response response{.status = reading.status,
                      .reason = jsonScalar(jsonValue(members, "statusText")),
                      .headers = namesAndValues(jsonValue(members, "headers"))};
    const QVector<JsonPiece> content = jsonMembers(jsonValue(members, "content"));
    response.body = jsonScalar(jsonValue(content, "text"));
    if (jsonScalar(jsonValue(content, "encoding")) == "base64")
        response.body = base64Decoded(response.body).value_or(QByteArray());
    response.text = decoded(response.body, jsonScalar(jsonValue(content, "mimeType")));
    reading.refusal = serverError(response);
}

bool isRequest(const QVector<JsonPiece> &members)
{
    return jsonValue(members, "method").startsWith('"') && jsonValue(members, "url").startsWith('"');
}

std::optional<Reading> entryReading(QByteArrayView entry, QByteArrayView whole)
{
    const QVector<JsonPiece> members = jsonMembers(entry);
    const QByteArrayView request = isRequest(members) ? entry : jsonValue(members, "request");
    if (!isRequest(jsonMembers(request)))
        return {};
    Reading reading{.offset = entry.data() - whole.data(), .length = entry.size()};
    reading.request = requestOf(request, reading.remarks);
    reading.started =
        QDateTime::fromString(QString::fromLatin1(jsonScalar(jsonValue(members, "startedDateTime"))), Qt::ISODateWithMs).toUTC();
    readAnswer(jsonValue(members, "response"), reading);
    reading.recognised = describedRequest(HarText::tr("HAR entry"), *reading.request);
    if (reading.refusal)
        reading.recognised = describedRefusal(HarText::tr("%1, answered %2").arg(reading.recognised).arg(reading.status), *reading.refusal);
    else if (reading.status != 0)
        reading.recognised = HarText::tr("%1, answered %2").arg(reading.recognised).arg(reading.status);
    return reading;
}

/// The entries of a file, of a list, or the one object itself.
QVector<QByteArrayView> entriesOf(QByteArrayView text)
{
    if (text.startsWith('['))
        return jsonElements(text);
    const QVector<JsonPiece> members = jsonMembers(text);
    if (const QByteArrayView log = jsonValue(members, "log"); log.startsWith('{'))
        return jsonElements(jsonValue(jsonMembers(log), "entries"));
    if (const QByteArrayView entries = jsonValue(members, "entries"); entries.startsWith('['))
        return jsonElements(entries);
    return isRequest(members) || jsonValue(members, "request").startsWith('{') ? QVector<QByteArrayView>{text} : QVector<QByteArrayView>{};
}

class HarReader final : public Reader {
public:
    QByteArray id() const override { return "har"; }
    int rank() const override { return 10; }

    QVector<Reading> read(QByteArrayView piece) const override
    {
        qsizetype from = 0;
        while (from < piece.size() && static_cast<unsigned char>(piece[from]) <= 0x20)
            ++from;
        const QByteArrayView text = piece.sliced(from);
        if (!text.startsWith('{') && !text.startsWith('['))
            return {};
        const QVector<QByteArrayView> entries = entriesOf(text);
        if (entries.isEmpty())
            return {};
        const bool isCutOff = jsonLength(text) < 0;
        QVector<Reading> found;
        bool hasEntry = false;
        for (const QByteArrayView entry : entries) {
            if (found.size() >= mostEntries)
                break;
            if (entries.size() > 1 && !mayBeSigned(entry)) {
                hasEntry = hasEntry || entry.contains(QByteArrayView("\"request\""));
                continue;
            }
            auto reading = entryReading(entry, piece);
            hasEntry = hasEntry || reading;
            if (reading && (entries.size() == 1 || observedSignature(*reading->request)))
                found.append(*std::move(reading));
        }
        if (!hasEntry)
            return {};
        return withRemarks(std::move(found), entries.size(), isCutOff, {from, piece.size()});
    }

private:
    struct Bounds {
        qsizetype from;
        qsizetype to;
    };

    static QVector<Reading> withRemarks(QVector<Reading> found, qsizetype entries, bool isCutOff, Bounds bounds)
    {
        if (found.isEmpty()) {
            Reading none{.recognised = HarText::tr("HAR file with %n entry(s)", nullptr, int(entries)), .offset = bounds.from};
            none.remarks.append(
                {ErrorKind::NotFound,
                 HarText::tr("None of its requests shows a signature that is known here"),
                 {},
                 HarText::tr("Record the call again; some browsers leave headers out unless they are told to export sensitive data")});
            found.append(none);
        }
        // The rest of the file belongs to its first and last reading, so that nobody reads its pieces again.
        Reading &first = found.first();
        first.length += first.offset - bounds.from;
        first.offset = bounds.from;
        for (qsizetype index = 0; index + 1 < found.size(); ++index)
            found[index].length = found.at(index + 1).offset - found.at(index).offset;
        found.last().length = bounds.to - found.last().offset;
        if (entries > 1)
            first.remarks.append({ErrorKind::BadInput,
                                  HarText::tr("The file has %n entry(s)", nullptr, int(entries)),
                                  {},
                                  HarText::tr("%n signed one(s) can be chosen", nullptr, int(first.request ? found.size() : 0))});
        if (isCutOff)
            first.remarks.append({ErrorKind::BadInput,
                                  HarText::tr("The file is cut off or damaged"),
                                  {},
                                  HarText::tr("What stands in front of the fault was read")});
        return found;
    }
};

} // namespace

std::unique_ptr<Reader> reader_har()
{
    return std::make_unique<HarReader>();
}

} // namespace countersign
