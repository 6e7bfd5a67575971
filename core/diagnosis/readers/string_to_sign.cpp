// SPDX-License-Identifier: GPL-3.0-or-later
// A string to sign or a canonical request that stands by itself, at the start of a line.
#include "core/diagnosis/observed.h"
#include "core/diagnosis/readingwords.h"
#include "core/diagnosis/signingtext.h"

#include <QCoreApplication>

namespace countersign {

namespace {

struct StringText {
    Q_DECLARE_TR_FUNCTIONS(StringToSignReader)
};

constexpr qsizetype mostStrings = 50;

class StringToSignReader final : public Reader {
public:
    QByteArray id() const override { return "string-to-sign"; }
    int rank() const override { return 60; }

    QVector<Reading> read(QByteArrayView piece) const override
    {
        QVector<Reading> found;
        qsizetype at = 0;
        while (at < piece.size() && found.size() < mostStrings) {
            if (const auto text = signingText(piece.sliced(at), SigningTextPlace::Line); text && text->length > 0) {
                found.append(readingOf(piece.sliced(at, text->length), *text, at));
                at += text->length;
            } else if (auto reading = printedWithBars(piece, at)) {
                at += reading->length;
                found.append(*std::move(reading));
            }
            const qsizetype next = piece.indexOf('\n', at);
            at = next < 0 ? piece.size() : next + 1;
        }
        return found;
    }

private:
    static Reading readingOf(QByteArrayView bytes, const SigningText &text, qsizetype offset)
    {
        Reading reading{.schemeId = text.schemeId, .offset = offset, .length = bytes.size()};
        const QString name = describedSigningText(text);
        reading.recognised = StringText::tr("%1, %n byte(s)", nullptr, int(bytes.size())).arg(name.left(1).toUpper() + name.mid(1));
        QByteArray &member = text.kind == SigningText::Kind::CanonicalRequest ? reading.canonicalRequest : reading.stringToSign;
        member = bytes.toByteArray().replace("\r\n", "\n");
        if (text.schemeId.isEmpty() && text.kind == SigningText::Kind::StringToSign)
            reading.remarks.append({ErrorKind::Unsupported, StringText::tr("The string belongs to a scheme that cannot be checked here"),
                                    quoted(text.algorithm),
                                    StringText::tr("Alibaba's RPC, ROA and ACS3, Huawei's AK/SK and ACM's can be")});
        return reading;
    }

    /// A canonical request as Huawei's gateway prints it: `GET|/v3/x/||host:…|…`, a bar for each line end.
    static std::optional<Reading> printedWithBars(QByteArrayView piece, qsizetype at)
    {
        const QByteArrayView head = piece.sliced(at, std::min<qsizetype>(piece.size() - at, 9));
        const qsizetype bar = head.indexOf('|');
        if (bar < 3 || bar + 1 >= head.size() || head[bar + 1] != '/')
            return {};
        const qsizetype end = piece.indexOf('\n', at);
        const QByteArray line = piece.sliced(at, (end < 0 ? piece.size() : end) - at).toByteArray().trimmed();
        const QByteArray lines = QByteArray(line).replace('|', '\n');
        const auto text = signingText(lines, SigningTextPlace::Line);
        if (!text || text->kind != SigningText::Kind::CanonicalRequest)
            return {};
        Reading reading = readingOf(lines.left(text->length), *text, at);
        reading.remarks.append({ErrorKind::BadInput,
                                StringText::tr("The canonical request is printed with bars in the place of line ends"),
                                {},
                                StringText::tr("They were read as line ends")});
        return reading;
    }
};

} // namespace

std::unique_ptr<Reader> reader_string_to_sign()
{
    return std::make_unique<StringToSignReader>();
}

} // namespace countersign
