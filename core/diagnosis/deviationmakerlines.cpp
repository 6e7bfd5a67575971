// SPDX-License-Identifier: GPL-3.0-or-later
// The mistakes of the request line and the headers.
#include "core/diagnosis/deviationmaker.h"

namespace countersign {

using namespace Qt::StringLiterals;

namespace {
constexpr int fixedLines = 4; // of ROA, in front of its other headers
}

// --- The request's first line and its headers

void DeviationMaker::methodAndPath()
{
    constexpr struct {
        R::Method method;
        const char *name;
    } methods[] = {{R::Method::Get, "GET"},     {R::Method::Post, "POST"}, {R::Method::Put, "PUT"},        {R::Method::Delete, "DELETE"},
                   {R::Method::Patch, "PATCH"}, {R::Method::Head, "HEAD"}, {R::Method::Options, "OPTIONS"}};
    for (const auto &[method, name] : methods) {
        if (m_request.method != name)
            add("wrong-method", {{"wrote", QString::fromLatin1(name)}, {"expected", QString::fromLatin1(m_request.method)}},
                [method = method](R &rules) { rules.method = method; });
    }
    add("lower-case-method", {}, [](R &rules) { rules.methodInLowerCase = true; });
    add("trailing-slash-missing", {}, [](R &rules) { rules.pathEnd = R::PathEnd::AsSent; });
    addRare("trailing-slash-missing", {}, [](R &rules) { rules.pathEnd = R::PathEnd::WithoutSlash; });
    add("trailing-slash-extra", {}, [](R &rules) { rules.pathEnd = R::PathEnd::WithSlash; });
    add("trailing-slash-extra", wrote(u"//"_s), [](R &rules) { rules.pathEnd = R::PathEnd::OneMoreSlash; });
}

void DeviationMaker::headers()
{
    using Place = R::HeaderPlace;
    struct {
        Place place;
        const char *name;
    } const places[] = {{Place::Both, "both"}, {Place::Lines, "lines"}, {Place::List, "list"}};
    const auto inPlaces = [this, &places](const QByteArray &id, const Where &where, bool isRare,
                                          const std::function<void(R &, Place)> &change) {
        const auto adds = isRare ? &DeviationMaker::addRare : static_cast<Adding>(&DeviationMaker::add);
        for (const auto &[place, name] : places) {
            Where whole = where;
            if (isCanonical())
                whole.insert("at", QString::fromLatin1(name));
            if (isCanonical() || place == Place::Both)
                (this->*adds)(id, whole, [change, place = place](R &rules) { change(rules, place); });
        }
    };
    for (qsizetype index = 0; index < m_headers.size(); ++index)
        inPlaces("header-missing", {{"header", QString::fromLatin1(m_headers[index].name)}}, false,
                 [index](R &rules, Place place) { rules.omittedHeader = qint16(index), rules.omittedFrom = place; });
    for (const auto &[order, name] : {std::pair{R::Order::AsSent, u"sent"_s}, {R::Order::Descending, u"reversed"_s}})
        inPlaces("headers-unsorted", ordered(name), order == R::Order::Descending,
                 [order = order](R &rules, Place place) { rules.headerOrder = order, rules.orderedPlace = place; });
    const qsizetype firstSorted = m_isRoa ? fixedLines : 0; // swapped ones are counted behind the lines that stand by themselves
    for (qsizetype index = firstSorted; index + 1 < m_headers.size(); ++index)
        inPlaces("headers-unsorted", {{"header", QString::fromLatin1(m_headers[index].name)}}, isCanonical(),
                 [at = qint16(index - firstSorted)](R &rules, Place place) {
                     rules.headerOrder = R::Order::NeighboursSwapped;
                     rules.orderedPlace = place;
                     rules.swappedHeader = at;
                 });
    headerNames();
    add("header-space-after-colon", {}, [](R &rules) { rules.spaceAfterColon = true; });
    add("blank-line-missing", {}, [](R &rules) { rules.blankLineAfterHeaders = false; });
    for (int line = 0; line < fixedLines; ++line)
        add("empty-line-dropped", {{"line", QString::fromLatin1(m_headers.value(line).name)}},
            [line](R &rules) { rules.droppedLines ^= quint8(1 << line); });
    add("empty-line-dropped", {}, [](R &rules) { rules.droppedLines |= R::emptyLines; });
}

void DeviationMaker::headerNames()
{
    for (const R::Names names : {R::Names::AsSent, R::Names::TitleCase, R::Names::UpperCase}) {
        const auto adds = names == R::Names::UpperCase ? &DeviationMaker::addRare : static_cast<Adding>(&DeviationMaker::add);
        (this->*adds)("header-names-not-lower-case", at("lines"), [names](R &rules) { rules.lineNames = names; });
        if (isCanonical()) {
            (this->*adds)("header-names-not-lower-case", at("list"), [names](R &rules) { rules.listNames = names; });
            (this->*adds)("header-names-not-lower-case", at("both"), [names](R &rules) { rules.lineNames = rules.listNames = names; });
        }
    }
}

void DeviationMaker::headerValues()
{
    constexpr struct {
        R::ContentType form;
        const char *ending;
    } types[] = {{R::ContentType::Bare, ""},
                 {R::ContentType::CharsetSpaced, "; charset=utf-8"},
                 {R::ContentType::Charset, ";charset=utf-8"},
                 {R::ContentType::CharsetUpperSpaced, "; charset=UTF-8"},
                 {R::ContentType::CharsetUpper, ";charset=UTF-8"},
                 {R::ContentType::ShortCharsetSpaced, "; charset=utf8"}};
    const Field *sent = findField(m_headers, "content-type", true);
    if (sent && !sent->value.isEmpty()) {
        const QByteArray kind = sent->value.bytes().split(';').constFirst().trimmed();
        for (const auto &[form, ending] : types) {
            if (kind + ending != sent->value.bytes())
                add("content-type-charset",
                    {{"wrote", QString::fromLatin1(kind + ending)}, {"expected", QString::fromLatin1(sent->value.bytes())}},
                    [form = form](R &rules) { rules.contentType = form; });
        }
    }
    if (findField(m_headers, "host", true)) {
        add("host-with-port", wrote(u":443"_s), [](R &rules) { rules.host = R::Host::Port443; });
        add("host-with-port", wrote(u":80"_s), [](R &rules) { rules.host = R::Host::Port80; });
        add("host-with-port", wrote({}), [](R &rules) { rules.host = R::Host::WithoutPort; });
    }
    for (const R::Md5 form : {R::Md5::Hex, R::Md5::HexUpper, R::Md5::Base64OfHex})
        add("md5-hex", {}, [form](R &rules) { rules.md5 = form; });
}

} // namespace countersign
