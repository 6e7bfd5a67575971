// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/practice/gatewayclient.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QHostAddress>
#include <QMessageAuthenticationCode>
#include <QUrl>

#include <sys/socket.h>

QByteArray RawAnswer::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

GatewayClient::GatewayClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    wait([this] { return isConnected() || m_socket.state() == QAbstractSocket::UnconnectedState; }, 5000);
}

template <class Done>
bool GatewayClient::wait(Done done, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        m_received += m_socket.readAll();
    }
    return true;
}

void GatewayClient::write(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

RawAnswer GatewayClient::read(bool withBody, int milliseconds)
{
    qsizetype headEnd = -1;
    qsizetype length = 0;
    RawAnswer answer;
    const auto complete = [&] {
        if (headEnd < 0) {
            headEnd = m_received.indexOf("\r\n\r\n");
            if (headEnd < 0)
                return false;
            answer.head = m_received.left(headEnd);
            length = withBody ? answer.header("Content-Length").toLongLong() : 0;
        }
        return m_received.size() >= headEnd + 4 + length;
    };
    if (!wait([&] { return complete() || (!isConnected() && m_socket.bytesAvailable() == 0); }, milliseconds) || !complete())
        return {};
    answer.body = m_received.mid(headEnd + 4, length);
    m_received.remove(0, headEnd + 4 + length);
    answer.status = answer.head.mid(9, 3).toInt();
    return answer;
}

void GatewayClient::endWriting()
{
    ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
}

RawAnswer GatewayClient::ask(const QByteArray &bytes)
{
    write(bytes);
    return read();
}

bool GatewayClient::isClosed(int milliseconds)
{
    return wait([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, milliseconds);
}

QByteArray rawRequest(const QByteArray &method, const QByteArray &target, const QVector<QPair<QByteArray, QByteArray>> &headers,
                      const QByteArray &body)
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method == "POST" || method == "PUT")
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

Texts rpcParameters(const QByteArray &action, const QByteArray &version, const QDateTime &time, const QByteArray &nonce)
{
    return {{"Action", action},
            {"Version", version},
            {"Format", "JSON"},
            {"AccessKeyId", "testid"},
            {"SignatureMethod", "HMAC-SHA1"},
            {"SignatureVersion", "1.0"},
            {"SignatureNonce", nonce},
            {"Timestamp", time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")).toLatin1()}};
}

static QByteArray urlEncoded(const QByteArray &text)
{
    return QUrl::toPercentEncoding(QString::fromUtf8(text));
}

QByteArray signedQuery(Texts parameters, const QByteArray &method, const QByteArray &secret)
{
    QByteArray query;
    for (auto parameter = parameters.cbegin(); parameter != parameters.cend(); ++parameter)
        if (!parameter->isNull())
            query += (query.isEmpty() ? "" : "&") + urlEncoded(parameter.key()) + '=' + urlEncoded(*parameter);
    const QByteArray stringToSign = method + "&%2F&" + urlEncoded(query);
    const QByteArray signature = QMessageAuthenticationCode::hash(stringToSign, secret + '&', QCryptographicHash::Sha1).toBase64();
    return query + "&Signature=" + urlEncoded(signature);
}

QByteArray rpcGet(const Texts &parameters, const QByteArray &secret)
{
    return rawRequest("GET", "/?" + signedQuery(parameters, "GET", secret), {{"Host", "127.0.0.1"}});
}

QByteArray huaweiRequest(const QByteArray &method, const QByteArray &path, const QByteArray &query, const QDateTime &time, Texts headers,
                         const QByteArray &body, const QByteArray &secret)
{
    const QByteArray date = time.toString(QStringLiteral("yyyyMMddTHHmmssZ")).toLatin1();
    headers.insert("host", "127.0.0.1");
    headers.insert("x-sdk-date", date);
    QByteArray lines;
    for (auto header = headers.cbegin(); header != headers.cend(); ++header)
        lines += header.key() + ':' + *header + '\n';
    const QByteArray names = headers.keys().join(';');
    const QByteArray canonical = method + '\n' + path + (path.endsWith('/') ? "\n" : "/\n") + query + '\n' + lines + '\n' + names + '\n'
        + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    const QByteArray stringToSign =
        "SDK-HMAC-SHA256\n" + date + '\n' + QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex();
    const QByteArray signature = QMessageAuthenticationCode::hash(stringToSign, secret, QCryptographicHash::Sha256).toHex();
    QVector<QPair<QByteArray, QByteArray>> sent;
    for (auto header = headers.cbegin(); header != headers.cend(); ++header)
        sent.append({header.key(), *header});
    sent.append({"Authorization", "SDK-HMAC-SHA256 Access=testid, SignedHeaders=" + names + ", Signature=" + signature});
    return rawRequest(method, query.isEmpty() ? path : QByteArray(path + '?' + query), sent, body);
}

QByteArray acmRequest(const QByteArray &method, const QByteArray &target, const QByteArray &signedText, const QDateTime &time,
                      const QByteArray &body, const Texts &headers, const QByteArray &secret)
{
    const QByteArray milliseconds = headers.value("timeStamp", QByteArray::number(time.toMSecsSinceEpoch()));
    const QByteArray text = signedText + '+' + milliseconds;
    Texts all{{"Host", "127.0.0.1"},
              {"Spas-AccessKey", "testid"},
              {"timeStamp", milliseconds},
              {"Spas-Signature", QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha1).toBase64()}};
    if (method == "POST")
        all.insert("Content-Type", "application/x-www-form-urlencoded; charset=GBK");
    all.insert(headers);
    QVector<QPair<QByteArray, QByteArray>> sent;
    for (auto header = all.cbegin(); header != all.cend(); ++header)
        if (!header->isNull())
            sent.append({header.key(), *header});
    return rawRequest(method, target, sent, body);
}

const countersign::Catalogue &builtinCatalogue()
{
    static const countersign::Catalogue catalogue = [] {
        countersign::Catalogue opened;
        const auto result = opened.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true);
        if (!result)
            qFatal("the built-in catalogue: %s", qPrintable(countersign::sentence(result.error())));
        return opened;
    }();
    return catalogue;
}
