// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/filefetch.h"

#include "core/base/encoding.h"

#include <QUrl>
#include <QUrlQuery>

#include <simdjson.h>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRedirects = 3;
constexpr qsizetype longestHeader = 300;

/// Another attempt may end better.
bool mayPass(ErrorKind kind)
{
    return kind == ErrorKind::Timeout || kind == ErrorKind::TruncatedResponse || kind == ErrorKind::Network
        || kind == ErrorKind::HostUnreachable || kind == ErrorKind::ConnectionRefused;
}

bool mayPass(int status)
{
    return status == 408 || status == 429 || status >= 500;
}

/// Why \p bytes are not the document that was asked for; empty when they are.
QString documentFault(const QByteArray &bytes, const MetadataFile &file)
{
    const QByteArray &member = file.member;
    simdjson::dom::parser parser;
    simdjson::dom::element document;
    if (const auto error = parser.parse(bytes.constData(), size_t(bytes.size())).get(document))
        return FileFetch::tr("The answer is no whole JSON (%1)").arg(QString::fromLatin1(simdjson::error_message(error)));
    simdjson::dom::array array;
    simdjson::dom::element value;
    const bool isRight = member.isEmpty()
        ? !document.get(array) && array.size() > 0
        : !document[std::string_view(member.constData(), size_t(member.size()))].get(value) && (file.mayBeMissing || !value.is_null());
    return isRight ? QString() : FileFetch::tr("The answer is JSON of another kind");
}

/// A validator is sent back as it came; one that cannot stand in a header is forgotten.
QByteArray validator(const Response &response, QByteArrayView name)
{
    const QByteArray value = headerValue(response, name);
    return value.size() > longestHeader || breaksHeader(value) ? QByteArray() : value;
}

bool isWebPage(const Response &response)
{
    return headerValue(response, "Content-Type").toLower().contains("html") || response.body.trimmed().startsWith('<');
}

bool saysAbsent(const Response &response, const MetadataFile &file)
{
    if (response.status == 404 && file.mayBeMissing)
        return true;
    return !file.absence.isEmpty() && (response.status == 400 || response.status == 404) && response.body.contains(file.absence);
}

} // namespace

FileFetch::FileFetch(Transport &transport, const FetchLimits &limits, const MetadataBase &base, const MetadataFile &file, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_limits(limits)
    , m_base(base)
    , m_file(file)
    , m_path(base.path + file.path)
    , m_query(file.query)
{
    m_whole.setSingleShot(true);
    m_whole.setInterval(limits.whole);
    connect(&m_whole, &QTimer::timeout, this, [this] {
        m_isLate = true;
        if (m_exchange)
            m_exchange->cancel();
    });
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FileFetch::ask);
}

QByteArray FileFetch::url() const
{
    QByteArray url = m_base.text() + m_file.path;
    for (qsizetype i = 0; i < m_file.query.size(); ++i)
        url += (i == 0 ? '?' : '&') + percentEncoded(m_file.query[i].first) + '=' + percentEncoded(m_file.query[i].second);
    return url;
}

void FileFetch::start()
{
    m_pause.start(0); // nothing ends inside of here
}

void FileFetch::cancel()
{
    if (m_exchange)
        m_exchange->cancel();
    else if (!m_isEnded)
        QMetaObject::invokeMethod(
            this,
            [this] {
                end(tl::unexpected(Error{ErrorKind::Cancelled, tr("Fetching was cancelled"), {}, {}}));
            },
            Qt::QueuedConnection);
    m_pause.stop();
}

void FileFetch::ask()
{
    ++m_attempts;
    Request request;
    request.endpoint = m_base.endpoint;
    request.path = TracedBytes(m_path, Origin::of(Origin::Kind::Path));
    for (const auto &[name, value] : std::as_const(m_query))
        request.query.append(field(name, value, {}));
    if (m_known && !m_known->etag.isEmpty())
        request.headers.append(field("If-None-Match", m_known->etag, {}));
    if (m_known && !m_known->lastModified.isEmpty())
        request.headers.append(field("If-Modified-Since", m_known->lastModified, {}));
    const Result<WireRequest> wire = wireForm(request);
    if (!wire)
        return end(tl::unexpected(wire.error()));
    m_isLate = false;
    m_exchange = m_transport.send(*wire, {.idleTimeout = m_limits.idle, .maximumBodyBytes = m_limits.fileBytes}, this);
    connect(m_exchange, &Exchange::received, this, &FileFetch::received);
    connect(m_exchange, &Exchange::finished, this, &FileFetch::read);
    m_whole.start();
}

void FileFetch::read(const Result<Response> &result)
{
    m_whole.stop();
    if (m_exchange)
        m_exchange->deleteLater();
    m_exchange.clear();
    if (!result) {
        if (m_isLate)
            return again(refusal(ErrorKind::Timeout, tr("The answer did not come to its end in time")));
        return again(result.error());
    }
    if (follow(*result) || askOtherwise(*result))
        return;
    if (mayPass(result->status))
        return again(refusal(ErrorKind::Network, tr("The server answered with status %1").arg(result->status)));
    end(judged(*result));
}

/// \returns whether the server sent us on to where we go.
bool FileFetch::follow(const Response &response)
{
    const bool isRedirect =
        response.status == 301 || response.status == 302 || response.status == 303 || response.status == 307 || response.status == 308;
    const QByteArray location = headerValue(response, "Location");
    if (!isRedirect || location.isEmpty() || m_redirects >= mostRedirects)
        return false;
    const QUrl here = QUrl::fromEncoded(m_base.endpoint.text() + m_path, QUrl::StrictMode);
    const QUrl there = here.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    constexpr auto server = QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment;
    if (!there.isValid() || there.adjusted(server) != here.adjusted(server))
        return false;
    ++m_redirects;
    m_path = there.path(QUrl::FullyEncoded).toLatin1();
    m_query.clear();
    const auto items = QUrlQuery(there).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        m_query.append({name.toUtf8(), value.toUtf8()});
    --m_attempts; // this one was none
    m_pause.start(0);
    return true;
}

/// \returns whether the server has it not as it was asked for, and is asked in the other way.
bool FileFetch::askOtherwise(const Response &response)
{
    if (m_isAskedOtherwise || m_file.otherQuery.isEmpty() || !saysAbsent(response, m_file))
        return false;
    m_isAskedOtherwise = true;
    m_path = m_base.path + m_file.path;
    m_query = m_file.otherQuery;
    m_attempts = 0;
    m_pause.start(0);
    return true;
}

Result<FetchedFile> FileFetch::judged(const Response &response) const
{
    const auto refused = [this](const QString &message) { return tl::unexpected(refusal(ErrorKind::BadInput, message)); };
    FetchedFile fetched;
    if (response.status == 304 && m_known) {
        fetched.isUnchanged = true;
        fetched.stamp = *m_known;
        return fetched;
    }
    if (saysAbsent(response, m_file)) {
        fetched.isMissing = true;
        return fetched;
    }
    if (response.status >= 300 && response.status < 400) {
        const QString there = QString::fromLatin1(headerValue(response, "Location").left(longestHeader));
        return refused(there.isEmpty() ? tr("The server answered with status %1").arg(response.status)
                                       : tr("The server sends us elsewhere, which is not followed: %1").arg(there));
    }
    if (response.status != 200)
        return refused(tr("The server answered with status %1").arg(response.status));
    if (isWebPage(response))
        return refused(tr("The answer is a web page, no metadata"));
    if (const QString fault = documentFault(response.body, m_file); !fault.isEmpty())
        return refused(fault);
    fetched.bytes = response.body;
    fetched.stamp = {.url = url(), .etag = validator(response, "ETag"), .lastModified = validator(response, "Last-Modified")};
    return fetched;
}

void FileFetch::again(const Error &error)
{
    if (!mayPass(error.kind) || m_attempts >= m_limits.attempts)
        return end(tl::unexpected(error));
    m_pause.start(m_limits.pause * (1 << (m_attempts - 1)));
}

void FileFetch::end(const Result<FetchedFile> &result)
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    m_pause.stop();
    emit finished(result);
}

Error FileFetch::refusal(ErrorKind kind, const QString &message) const
{
    return {kind, message, QString::fromLatin1(url()), tr("Check the address of the metadata in the preferences, or try again later")};
}

} // namespace countersign
