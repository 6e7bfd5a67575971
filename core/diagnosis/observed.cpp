// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/observed.h"

#include "core/base/charset.h"
#include "core/base/encoding.h"
#include "core/diagnosis/observedsignature.h"
#include "core/diagnosis/readingwords.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace countersign {

std::vector<std::unique_ptr<Reader>> builtinReaders(); // written by CMake

namespace {

struct ObservationText {
    Q_DECLARE_TR_FUNCTIONS(Observation)
};

constexpr qsizetype longestText = qsizetype(256) << 20;
/// Only a HAR file is longer; of any other text the beginning is read.
constexpr qsizetype longestProse = qsizetype(8) << 20;
constexpr int harRank = 10;
constexpr qsizetype mostReadings = 2000;

bool isPlainEnough(QByteArrayView text)
{
    const QByteArrayView head = text.first(std::min<qsizetype>(text.size(), 4096));
    const auto controls = std::count_if(head.begin(), head.end(),
                                        [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t'; });
    return controls * 20 <= head.size() && !head.contains('\0');
}

/// Which byte of each pair is NUL: 'L' for UTF-16LE, 'B' for UTF-16BE, NUL for none of them.
char utf16Order(QByteArrayView text)
{
    if (text.startsWith(QByteArrayView("\xff\xfe", 2)))
        return 'L';
    if (text.startsWith(QByteArrayView("\xfe\xff", 2)))
        return 'B';
    const qsizetype pairs = std::min<qsizetype>(text.size() / 2, 128);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype pair = 0; pair < pairs; ++pair) {
        even += text[2 * pair] == '\0' ? 1 : 0;
        odd += text[2 * pair + 1] == '\0' ? 1 : 0;
    }
    if (pairs < 4)
        return '\0';
    return odd * 10 >= pairs * 8 && even == 0 ? 'L' : even * 10 >= pairs * 8 && odd == 0 ? 'B' : '\0';
}

QByteArray pastedInUtf8(QByteArrayView text)
{
    if (const char order = utf16Order(text); order != '\0') {
        QStringDecoder decoder(order == 'L' ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
        const QString read = decoder(text.first(text.size() / 2 * 2));
        return read.startsWith(QChar::ByteOrderMark) ? read.mid(1).toUtf8() : read.toUtf8();
    }
    return text.sliced(text.startsWith(QByteArrayView("\xef\xbb\xbf")) ? 3 : 0).toByteArray();
}

struct TextSpan {
    qsizetype from = 0;
    qsizetype to = 0;
};

/// Gives each reader the pieces that those before it left.
void readPieces(Observation &observation)
{
    const QByteArrayView text = observation.text;
    QVector<TextSpan> pieces{{0, text.size()}};
    bool isCut = false;
    for (const auto &reader : readers()) {
        if (!isCut && reader->rank() > harRank) {
            isCut = true;
            for (TextSpan &piece : pieces)
                piece.to = std::clamp(piece.to, piece.from, piece.from + longestProse);
        }
        QVector<TextSpan> left;
        for (const TextSpan &piece : std::as_const(pieces)) {
            qsizetype from = piece.from;
            QVector<Reading> found;
            if (observation.readings.size() < mostReadings)
                found = reader->read(text.sliced(piece.from, piece.to - piece.from));
            for (Reading &reading : found) {
                reading.reader = reader->id();
                reading.offset += piece.from;
                if (reading.offset > from)
                    left.append({from, reading.offset});
                from = std::max(from, reading.offset + reading.length);
                observation.readings.append(std::move(reading));
            }
            if (piece.to > from)
                left.append({from, piece.to});
        }
        pieces = std::move(left);
    }
    std::stable_sort(observation.readings.begin(), observation.readings.end(),
                     [](const Reading &left, const Reading &right) { return left.offset < right.offset; });
}

/// The scheme and the remarks that each request's signature gives.
void judgeRequests(Observation &observation)
{
    for (Reading &reading : observation.readings) {
        if (!reading.request)
            continue;
        const auto signature = observedSignature(*reading.request);
        if (signature) {
            reading.schemeId = signature->schemeId;
            reading.remarks += signatureRemarks(*signature);
        } else {
            reading.remarks.append(
                {ErrorKind::BadInput,
                 ObservationText::tr("The request shows no signature of any kind"),
                 {},
                 ObservationText::tr("Paste it as it was sent: with Authorization, Spas-Signature or the parameter Signature")});
        }
        if (reading.request->host.isEmpty())
            reading.remarks.append({ErrorKind::BadInput,
                                    ObservationText::tr("The host is missing"),
                                    {},
                                    ObservationText::tr("Add it, as https://ecs.aliyuncs.com/ or as a line Host:")});
    }
}

/// What would still help, in one sentence.
void askForMore(Observation &observation)
{
    const bool hasRequest = !observation.requests().isEmpty();
    const auto refusal = observation.refusal();
    const bool hasServersText = refusal && (!refusal->stringToSign.isEmpty() || !refusal->canonicalRequest.isEmpty());
    const bool hasString = !observation.stringToSign().isEmpty() || !observation.canonicalRequest().isEmpty();
    const auto ask = [&observation](const QString &message, const QString &hint) {
        observation.remarks.append({ErrorKind::BadInput, message, {}, hint});
    };
    if (!hasRequest && hasString && !hasServersText)
        ask(ObservationText::tr("This is the string only"), ObservationText::tr("Add the request, or the server's answer"));
    else if (!hasRequest && refusal)
        ask(ObservationText::tr("This is the server's answer only"),
            ObservationText::tr("Add the request that it answers, or the string that your program signed"));
    else if (!hasRequest && !observation.readings.isEmpty())
        ask(ObservationText::tr("There is no request in it"), ObservationText::tr("Add the request as URL, curl command, raw HTTP or HAR"));
}

} // namespace

const std::vector<std::unique_ptr<Reader>> &readers()
{
    static const auto all = [] {
        auto made = builtinReaders();
        std::sort(made.begin(), made.end(), [](const auto &left, const auto &right) { return left->rank() < right->rank(); });
        return made;
    }();
    return all;
}

Observation observed(QByteArrayView given)
{
    Observation observation;
    const auto remark = [&observation](const QString &message, const QString &hint) {
        observation.remarks.append({ErrorKind::BadInput, message, {}, hint});
    };
    if (given.size() > longestText)
        remark(ObservationText::tr("The text is longer than %1 MB").arg(longestText >> 20),
               ObservationText::tr("Only its beginning was read; export the entry in question alone"));
    observation.text = pastedInUtf8(given.first(std::min(given.size(), longestText)));
    readPieces(observation);
    judgeRequests(observation);
    if (!observation.readings.isEmpty()) {
        askForMore(observation);
        return observation;
    }
    const QString forms = ObservationText::tr("Paste a URL, a curl command, raw HTTP, a HAR file, a string to sign or a server's answer");
    if (observation.text.trimmed().isEmpty())
        remark(ObservationText::tr("There is no text"), forms);
    else if (!isPlainEnough(observation.text))
        remark(ObservationText::tr("These are binary data, not text"), forms);
    else if (observation.text.size() > longestProse)
        remark(ObservationText::tr("Nothing was recognised in the first %1 MB").arg(longestProse >> 20), forms);
    else
        remark(ObservationText::tr("Nothing was recognised in this text"), forms);
    return observation;
}

namespace {

/// A placeholder in the documentation is shorter: MD5 in Base64 without padding.
constexpr qsizetype shortestSignature = 22;
constexpr qsizetype mostCompared = 64;         ///< values of a request
constexpr qsizetype longestCompared = 8 << 10; ///< bytes of a string

/// How many values of the request stand in a string that was pasted with it: of several requests the string belongs to the nearest one.
qsizetype kinship(const ObservedRequest &request, const QByteArray &string)
{
    auto pairs = decodedPairs(request.query());
    if (hasForm(request))
        pairs += decodedPairs(request.body);
    pairs += request.headers;
    return std::count_if(pairs.cbegin(), pairs.cbegin() + std::min(pairs.size(), mostCompared),
                         [&string](const auto &pair) { return pair.second.size() > 1 && string.contains(pair.second); });
}

} // namespace

QVector<qsizetype> Observation::requests() const
{
    QVector<qsizetype> indexes;
    for (qsizetype index = 0; index < readings.size(); ++index) {
        if (readings.at(index).request)
            indexes.append(index);
    }
    std::stable_partition(indexes.begin(), indexes.end(), [this](qsizetype index) { return !readings.at(index).schemeId.isEmpty(); });
    const QByteArray string = canonicalRequest() + stringToSign();
    if (indexes.size() < 2 || string.isEmpty())
        return indexes;
    const QByteArray plain = formDecoded(formDecoded(string.left(longestCompared)));
    QMap<qsizetype, qsizetype> kinships;
    for (const qsizetype index : std::as_const(indexes))
        kinships.insert(index, kinship(*readings.at(index).request, plain));
    std::stable_sort(indexes.begin(), indexes.end(), [&](qsizetype left, qsizetype right) { return kinships[left] > kinships[right]; });
    return indexes;
}

std::optional<ObservedRequest> Observation::request() const
{
    const QVector<qsizetype> indexes = requests();
    return indexes.isEmpty() ? std::nullopt : readings.at(indexes.constFirst()).request;
}

std::optional<ServerError> Observation::refusal() const
{
    // The answer to the request that is meant, where they were recorded together.
    if (const QVector<qsizetype> indexes = requests(); !indexes.isEmpty() && readings.at(indexes.constFirst()).refusal)
        return readings.at(indexes.constFirst()).refusal;
    for (const Reading &reading : readings) {
        if (reading.refusal)
            return reading.refusal;
    }
    return {};
}

namespace {

QByteArray firstMember(const QVector<Reading> &readings, QByteArray Reading::*member)
{
    for (const Reading &reading : readings) {
        if (!(reading.*member).isEmpty())
            return reading.*member;
    }
    return {};
}

} // namespace

QByteArray Observation::stringToSign() const
{
    return firstMember(readings, &Reading::stringToSign);
}

QByteArray Observation::canonicalRequest() const
{
    return firstMember(readings, &Reading::canonicalRequest);
}

QByteArray Observation::signature() const
{
    const QByteArray alone = firstMember(readings, &Reading::signature);
    if (const auto sent = request()) {
        const auto signature = observedSignature(*sent);
        if (signature && !signature->signature.isEmpty() && (alone.isEmpty() || signature->signature.size() >= shortestSignature))
            return signature->signature;
    }
    return alone;
}

QByteArray Observation::schemeId() const
{
    if (const QVector<qsizetype> indexes = requests(); !indexes.isEmpty() && !readings.at(indexes.constFirst()).schemeId.isEmpty())
        return readings.at(indexes.constFirst()).schemeId;
    return firstMember(readings, &Reading::schemeId);
}

QStringList Observation::sentences() const
{
    QStringList all;
    for (const Reading &reading : readings) {
        all.append(reading.recognised);
        for (const Error &remark : reading.remarks)
            all.append(sentence(remark));
    }
    for (const Error &remark : remarks)
        all.append(sentence(remark));
    return all;
}

} // namespace countersign
