// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/httpreader.h"

#include <http_parser.h>

namespace countersign::practice {

struct HttpReader::State {
    http_parser parser{};
    http_parser_settings settings{};
    qsizetype bodyLimit = 0;
    HttpRequest current{};
    QVector<HttpRequest> complete{};
    bool valueSeen = true; ///< the next piece of a name begins a new header
    bool headDone = false; ///< what looks like headers now is a trailer
    bool inside = false;
    bool continueWish = false;
    int fault = 0;

    static State &of(http_parser *parser) { return *static_cast<State *>(parser->data); }
    int refuse(int status)
    {
        fault = status;
        return -1;
    }
    int headComplete();
    int bodyPiece(const char *bytes, size_t length);
    int messageComplete();
};

int HttpReader::State::headComplete()
{
    headDone = true;
    current.method = http_method_str(static_cast<http_method>(parser.method));
    if (parser.method == HTTP_CONNECT)
        return refuse(400);
    parser.upgrade = 0; // an offer to upgrade is declined by answering in HTTP/1.1
    const bool isHttp11 = parser.http_major == 1 && parser.http_minor >= 1;
    if (isHttp11 && !current.header("host"))
        return refuse(400);
    for (const auto &header : std::as_const(current.headers))
        if (header.first.contains(' ')) // the parser lets it pass, RFC 9112 section 5.1 does not
            return refuse(400);
    const bool hasLength = (parser.flags & F_CONTENTLENGTH) != 0;
    if (hasLength && parser.content_length > static_cast<uint64_t>(bodyLimit))
        return refuse(413);
    const auto expectation = current.header("expect");
    continueWish = isHttp11 && expectation && expectation->compare("100-continue", Qt::CaseInsensitive) == 0;
    return 0;
}

int HttpReader::State::bodyPiece(const char *bytes, size_t length)
{
    if (current.body.size() + static_cast<qsizetype>(length) > bodyLimit)
        return refuse(413);
    current.body.append(bytes, static_cast<qsizetype>(length));
    return 0;
}

int HttpReader::State::messageComplete()
{
    current.keepAlive = http_should_keep_alive(&parser) != 0;
    complete.append(std::exchange(current, {}));
    inside = false;
    continueWish = false;
    return 0;
}

HttpReader::HttpReader(qsizetype bodyLimit) : m_state(std::make_unique<State>())
{
    State &state = *m_state;
    state.bodyLimit = bodyLimit;
    http_parser_init(&state.parser, HTTP_REQUEST);
    state.parser.data = &state;
    http_parser_settings_init(&state.settings);
    state.settings.on_message_begin = [](http_parser *parser) {
        State &self = State::of(parser);
        self.current = {};
        self.valueSeen = true;
        self.headDone = false;
        self.inside = true;
        return 0;
    };
    state.settings.on_url = [](http_parser *parser, const char *bytes, size_t length) {
        State::of(parser).current.target.append(bytes, static_cast<qsizetype>(length));
        return 0;
    };
    state.settings.on_header_field = [](http_parser *parser, const char *bytes, size_t length) {
        State &self = State::of(parser);
        if (self.headDone)
            return 0;
        if (std::exchange(self.valueSeen, false))
            self.current.headers.emplaceBack();
        self.current.headers.last().first.append(bytes, static_cast<qsizetype>(length));
        return 0;
    };
    state.settings.on_header_value = [](http_parser *parser, const char *bytes, size_t length) {
        State &self = State::of(parser);
        if (self.headDone)
            return 0;
        self.valueSeen = true;
        self.current.headers.last().second.append(bytes, static_cast<qsizetype>(length));
        return 0;
    };
    state.settings.on_headers_complete = [](http_parser *parser) { return State::of(parser).headComplete(); };
    state.settings.on_body = [](http_parser *parser, const char *bytes, size_t length) {
        return State::of(parser).bodyPiece(bytes, length);
    };
    state.settings.on_message_complete = [](http_parser *parser) { return State::of(parser).messageComplete(); };
}

HttpReader::~HttpReader() = default;

QVector<HttpRequest> HttpReader::read(QByteArrayView bytes)
{
    State &state = *m_state;
    if (state.fault != 0 || bytes.isEmpty()) // no bytes would mean the end of the connection to the parser
        return {};
    http_parser_execute(&state.parser, &state.settings, bytes.data(), static_cast<size_t>(bytes.size()));
    const http_errno problem = HTTP_PARSER_ERRNO(&state.parser);
    if (problem != HPE_OK && state.fault == 0)
        state.fault = problem == HPE_HEADER_OVERFLOW ? 431 : 400;
    return std::exchange(state.complete, {});
}

int HttpReader::fault() const
{
    return m_state->fault;
}

bool HttpReader::isInsideRequest() const
{
    return m_state->inside;
}

bool HttpReader::takeContinueWish()
{
    return std::exchange(m_state->continueWish, false);
}

} // namespace countersign::practice
