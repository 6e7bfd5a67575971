// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/headerlines.h"

#include "core/base/encoding.h"
#include "core/signing/canonical.h"
#include "core/signing/dateforms.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace countersign {

namespace {

using Kind = SignedHeader::Kind;

Error refusal(const char *text, const QByteArray &name, const char *hint)
{
    return {ErrorKind::BadInput, QCoreApplication::translate("SignedHeaders", text), QString::fromUtf8(name),
            QCoreApplication::translate("SignedHeaders", hint)};
}

Kind kindOf(QByteArrayView name, QByteArrayView date)
{
    if (name == date)
        return Kind::Date;
    return name == "host"        ? Kind::Host
        : name == "content-type" ? Kind::ContentType
        : name == "content-md5"  ? Kind::ContentMd5
                                 : Kind::Other;
}

bool isToken(QByteArrayView name)
{
    return name == "x-security-token" || name == "x-auth-token" || name == "x-acs-security-token" || name == "x-acs-bearer-token";
}

/// Values of one name, sorted and joined by commas.
TracedBytes joined(QVector<TracedBytes> values)
{
    std::sort(values.begin(), values.end(), [](const TracedBytes &a, const TracedBytes &b) { return a.bytes() < b.bytes(); });
    return join(values, ",");
}

/// `X-Acs-Date`
QByteArray inTitleCase(QByteArray lowerCaseName)
{
    bool begins = true;
    for (char &c : lowerCaseName) {
        if (begins && c >= 'a' && c <= 'z')
            c = static_cast<char>(c ^ 0x20);
        begins = c == '-';
    }
    return lowerCaseName;
}

/// \param found all of the name, in the order sent
void setValue(SignedHeader &header, const HeaderList &found)
{
    const TracedBytes &first = found.front()->value;
    if (found.size() == 1) {
        if (first.isUntraced() && header.valueAsSent == first)
            return;
        header.valueAsSent = first;
        header.field.value = trimmed(first);
    } else {
        QVector<TracedBytes> values;
        for (const Field *field : found)
            values.append(trimmed(field->value));
        header.field.value = header.valueAsSent = joined(values);
    }
    header.field.origin = found.front()->origin;
    // A token that the request carries counts as a token all the same.
    if (isToken(header.field.name) && !first.isUntraced())
        header.field.value = header.valueAsSent = TracedBytes(header.field.value.bytes(), Origin::of(Origin::Kind::Token));
}

QByteArray withoutPort(const QByteArray &host)
{
    const qsizetype colon = host.lastIndexOf(':');
    return colon < 0 || host.indexOf(']', colon) >= 0 ? host : host.left(colon);
}

QByteArray hostInForm(const QByteArray &host, SigningRules::Host form)
{
    switch (form) {
    case SigningRules::Host::AsSent:
        return host;
    case SigningRules::Host::WithoutPort:
        return withoutPort(host);
    case SigningRules::Host::Port443:
        return withoutPort(host) + ":443";
    case SigningRules::Host::Port80:
        return withoutPort(host) + ":80";
    }
    Q_UNREACHABLE();
}

QByteArray contentTypeInForm(const QByteArray &type, SigningRules::ContentType form)
{
    const qsizetype semicolon = type.indexOf(';');
    const QByteArray bare = (semicolon < 0 ? type : type.left(semicolon)).trimmed();
    switch (form) {
    case SigningRules::ContentType::AsSent:
        return type;
    case SigningRules::ContentType::Bare:
        return bare;
    case SigningRules::ContentType::CharsetSpaced:
        return bare + "; charset=utf-8";
    case SigningRules::ContentType::Charset:
        return bare + ";charset=utf-8";
    case SigningRules::ContentType::CharsetUpperSpaced:
        return bare + "; charset=UTF-8";
    case SigningRules::ContentType::CharsetUpper:
        return bare + ";charset=UTF-8";
    case SigningRules::ContentType::ShortCharsetSpaced:
        return bare + "; charset=utf8";
    }
    Q_UNREACHABLE();
}

/// \p md5 as sent, in Base64; what is no such value stays as it is.
QByteArray md5InForm(const QByteArray &md5, SigningRules::Md5 form)
{
    const auto raw = base64Decoded(md5);
    if (form == SigningRules::Md5::AsSent || !raw)
        return md5;
    const QByteArray hex = hexEncoded(*raw);
    return form == SigningRules::Md5::Hex ? hex : form == SigningRules::Md5::HexUpper ? hex.toUpper() : base64Encoded(hex);
}

TracedBytes withBytes(const TracedBytes &value, const QByteArray &bytes)
{
    return rewritten(value, [&bytes](QByteArrayView) { return bytes; });
}

QByteArray inForm(Kind kind, const QByteArray &value, const SigningRules &rules)
{
    switch (kind) {
    case Kind::Host:
        return hostInForm(value, rules.host);
    case Kind::ContentType:
        return contentTypeInForm(value, rules.contentType);
    case Kind::ContentMd5:
        return md5InForm(value, rules.md5);
    case Kind::Date:
        return dateInForm(value, rules.dateHeader);
    case Kind::Other:
        return value;
    }
    Q_UNREACHABLE();
}

} // namespace

const SignedHeader *SignedHeaders::find(QByteArrayView lowerCaseName) const
{
    const auto found = std::find_if(headers.cbegin(), headers.cend(),
                                    [lowerCaseName](const SignedHeader &header) { return header.field.name == lowerCaseName; });
    return found == headers.cend() ? nullptr : &*found;
}

Result<void> SignedHeaders::choose(const HeaderList &sent, const HeaderChoice &choice)
{
    if (!isChosen(sent, choice))
        return chooseNames(sent, choice);
    HeaderList found(1);
    for (SignedHeader &header : headers) {
        found.front() = sent[static_cast<size_t>(header.position)];
        setValue(header, found);
    }
    return {};
}

/// Whether the call before sent headers of the same names, each of them once.
bool SignedHeaders::isChosen(const HeaderList &sent, const HeaderChoice &choice) const
{
    return !m_names.isEmpty() && choice == m_choice
        && std::equal(sent.cbegin(), sent.cend(), m_names.cbegin(), m_names.cend(),
                      [](const Field *header, const QByteArray &name) { return header->name == name; });
}

Result<void> SignedHeaders::chooseNames(const HeaderList &sent, const HeaderChoice &choice)
{
    headers.clear();
    asSent.clear();
    m_names.clear();
    QByteArrayList names = choice.list.isEmpty() ? QByteArrayList() : choice.list.toLower().split(';');
    if (choice.list.isEmpty()) {
        for (const Field *header : sent) {
            if (const QByteArray name = header->name.toLower(); choice.isUsual(name) && !(choice.joinsRepeated && names.contains(name)))
                names.append(name);
        }
    }
    std::sort(names.begin(), names.end());

    bool isRepeated = false;
    for (const QByteArray &name : std::as_const(names)) {
        HeaderList found;
        std::copy_if(sent.cbegin(), sent.cend(), std::back_inserter(found),
                     [&name](const Field *header) { return isSameHeader(header->name, name); });
        if (name == "authorization" || found.empty())
            return tl::unexpected(refusal(QT_TRANSLATE_NOOP("SignedHeaders", "A header that is to be signed is not in the request"), name,
                                          QT_TRANSLATE_NOOP("SignedHeaders", "Set the header or take it off the list")));
        if ((found.size() > 1 && !choice.joinsRepeated) || names.count(name) > 1)
            return tl::unexpected(refusal(QT_TRANSLATE_NOOP("SignedHeaders", "A header that is to be signed stands there twice"), name,
                                          QT_TRANSLATE_NOOP("SignedHeaders", "Leave one of them out")));
        const QByteArray &nameAsSent = found.front()->name;
        SignedHeader header{.field = {.name = name},
                            .nameAsSent = nameAsSent,
                            .nameInTitleCase = inTitleCase(name),
                            .nameInUpperCase = name.toUpper(),
                            .kind = kindOf(name, choice.date),
                            .position = std::find(sent.cbegin(), sent.cend(), found.front()) - sent.cbegin()};
        setValue(header, found);
        headers.append(header);
        isRepeated |= found.size() > 1;
    }
    asSent.resize(headers.size());
    std::iota(asSent.begin(), asSent.end(), 0);
    std::sort(asSent.begin(), asSent.end(), [this](qsizetype a, qsizetype b) { return headers.at(a).position < headers.at(b).position; });
    m_choice = choice;
    if (!isRepeated)
        std::transform(sent.cbegin(), sent.cend(), std::back_inserter(m_names), [](const Field *header) { return header->name; });
    return {};
}

const TracedBytes &HeaderValues::changed(const SignedHeader &header, const TracedBytes &value, const SigningRules &rules)
{
    int form = 0;
    switch (header.kind) {
    case Kind::Host:
        form = static_cast<int>(rules.host);
        break;
    case Kind::ContentType:
        form = static_cast<int>(rules.contentType);
        break;
    case Kind::Date:
        form = static_cast<int>(rules.dateHeader);
        break;
    case Kind::ContentMd5:
        form = static_cast<int>(rules.md5);
        break;
    case Kind::Other:
        break;
    }
    if (form == 0)
        return value;
    Changed &kept = m_changed[static_cast<size_t>(header.kind)];
    const int key = form * 2 + (rules.trimsHeaders ? 1 : 0);
    if (kept.form != key) {
        kept = {key, withBytes(value, inForm(header.kind, value.bytes(), rules))};
    }
    return kept.value;
}

const TracedBytes &HeaderValues::date(const TracedBytes &value, const SigningRules &rules)
{
    if (rules.dateLine == SigningRules::Date::AsSent)
        return value;
    Changed &kept = m_changed.back();
    if (kept.form != static_cast<int>(rules.dateLine))
        kept = {static_cast<int>(rules.dateLine), withBytes(value, dateInForm(value.bytes(), rules.dateLine))};
    return kept.value;
}

const std::vector<qsizetype> &HeaderOrder::of(const SignedHeaders &headers, const SigningRules &rules, SigningRules::HeaderPlace place)
{
    m_order.resize(static_cast<size_t>(headers.headers.size()));
    std::iota(m_order.begin(), m_order.end(), 0);
    const bool isHere = rules.orderedPlace == SigningRules::HeaderPlace::Both || rules.orderedPlace == place;
    switch (isHere ? rules.headerOrder : SigningRules::Order::Sorted) {
    case SigningRules::Order::Sorted:
        break;
    case SigningRules::Order::AsSent:
        std::copy(headers.asSent.cbegin(), headers.asSent.cend(), m_order.begin());
        break;
    case SigningRules::Order::Descending:
        std::reverse(m_order.begin(), m_order.end());
        break;
    case SigningRules::Order::NeighboursSwapped:
        if (const auto at = static_cast<size_t>(rules.swappedHeader); rules.swappedHeader >= 0 && at + 1 < m_order.size())
            std::swap(m_order[at], m_order[at + 1]);
        break;
    }
    return m_order;
}

} // namespace countersign
