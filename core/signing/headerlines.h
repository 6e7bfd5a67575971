// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/signing/texts.h"

#include <array>

namespace countersign {

/// Headers in the order sent, where they lie.
using HeaderList = std::vector<const Field *>;

/// A header that is signed. Headers of one name are one, their values sorted and joined by commas.
struct SignedHeader {
    enum class Kind : quint8 { Other, Host, ContentType, ContentMd5, Date };
    Field field{}; ///< name in lower case, value trimmed
    QByteArray nameAsSent{};
    QByteArray nameInTitleCase{}, nameInUpperCase{};
    TracedBytes valueAsSent{}; ///< with its white space
    Kind kind = Kind::Other;
    qsizetype position = 0; ///< among the headers as sent

    const QByteArray &name(SigningRules::Names names) const
    {
        const std::array<const QByteArray *, 4> written{&field.name, &nameAsSent, &nameInTitleCase, &nameInUpperCase};
        return *written[static_cast<size_t>(names)];
    }
};

/// Which headers a call signs.
struct HeaderChoice {
    QByteArray list{}; ///< names joined by `;`, in any letter case; empty: all that `isUsual` takes
    bool (*isUsual)(QByteArrayView lowerCaseName) = nullptr;
    QByteArrayView date{}; ///< name of the one that holds the time
    bool joinsRepeated = false;

    bool operator==(const HeaderChoice &) const = default;
};

/// Headers that are signed, sorted by name.
class SignedHeaders {
public:
    QVector<SignedHeader> headers{};
    QVector<qsizetype> asSent{}; ///< indices of `headers` in the order sent

    /// Fails with BadInput naming a header that is listed and not there, is `authorization`, is listed twice, or, unless repeated ones are joined,
    /// stands there twice. Calls of one kind send headers of the same names: what depends on these stays from one choice to the next.
    Result<void> choose(const HeaderList &sent, const HeaderChoice &choice);
    const SignedHeader *find(QByteArrayView lowerCaseName) const;

private:
    bool isChosen(const HeaderList &sent, const HeaderChoice &choice) const;
    Result<void> chooseNames(const HeaderList &sent, const HeaderChoice &choice);

    HeaderChoice m_choice{};
    QByteArrayList m_names{}; ///< of those sent; empty where each call is looked at anew
};

/// Values that the rules change, kept until the rules change them otherwise.
class HeaderValues {
public:
    const TracedBytes &of(const SignedHeader &header, const SigningRules &rules)
    {
        const bool isPlain = rules.contentType == SigningRules::ContentType::AsSent && rules.host == SigningRules::Host::AsSent
            && rules.dateHeader == SigningRules::Date::AsSent && rules.md5 == SigningRules::Md5::AsSent;
        const TracedBytes &value = rules.trimsHeaders ? header.field.value : header.valueAsSent;
        return isPlain || header.kind == SignedHeader::Kind::Other ? value : changed(header, value, rules);
    }
    /// The time of the string to sign.
    const TracedBytes &date(const TracedBytes &value, const SigningRules &rules);

private:
    struct Changed {
        int form = -1;
        TracedBytes value{};
    };
    const TracedBytes &changed(const SignedHeader &header, const TracedBytes &value, const SigningRules &rules);

    std::array<Changed, 6> m_changed{};
};

/// The indices of `headers` in the order that the rules give them.
class HeaderOrder {
public:
    /// \param place `Lines` or `List`
    const std::vector<qsizetype> &of(const SignedHeaders &headers, const SigningRules &rules, SigningRules::HeaderPlace place);

private:
    std::vector<qsizetype> m_order{};
};

/// A line for each header: name, colon, value, line end. \param first what the first of them counts for `omittedHeader`
template <class Text>
void writeHeaderLines(Text &out, const SignedHeaders &signedHeaders, const SigningRules &rules, HeaderOrder &order, HeaderValues &values,
                      qsizetype first = 0)
{
    const qsizetype omitted = rules.omittedFrom == SigningRules::HeaderPlace::List ? SigningRules::none : rules.omittedHeader;
    for (const qsizetype index : order.of(signedHeaders, rules, SigningRules::HeaderPlace::Lines)) {
        if (first + index == omitted)
            continue;
        const SignedHeader &header = signedHeaders.headers.at(index);
        out.putName(header.name(rules.lineNames), header.field);
        out.literal(rules.spaceAfterColon ? QByteArrayView(": ") : QByteArrayView(":"));
        out.put(values.of(header, rules));
        out.literal('\n');
    }
}

/// The names joined by semicolons, in the same order.
template <class Text>
void writeHeaderNames(Text &out, const SignedHeaders &signedHeaders, const SigningRules &rules, HeaderOrder &order)
{
    bool isFirst = true;
    const qsizetype omitted = rules.omittedFrom == SigningRules::HeaderPlace::Lines ? SigningRules::none : rules.omittedHeader;
    for (const qsizetype index : order.of(signedHeaders, rules, SigningRules::HeaderPlace::List)) {
        if (index == omitted)
            continue;
        if (!isFirst)
            out.literal(';');
        isFirst = false;
        const SignedHeader &header = signedHeaders.headers.at(index);
        out.putName(header.name(rules.listNames), header.field);
    }
}

} // namespace countersign
