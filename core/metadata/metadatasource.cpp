// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatasource.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QStringList>
#include <QUrl>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct SourceTexts {
    Q_DECLARE_TR_FUNCTIONS(MetadataSource)
};

bool isThisMachine(const QByteArray &host)
{
    return host == "localhost" || QHostAddress(QString::fromLatin1(host)).isLoopback() || host == "[::1]";
}

} // namespace

QByteArray MetadataBase::text() const
{
    return endpoint.text() + path;
}

Result<MetadataBase> metadataBase(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const auto refused = [&text](const QString &message, const QString &hint) {
        return tl::unexpected(Error{ErrorKind::BadInput, message, text, hint});
    };
    const QString example = SourceTexts::tr("Give it as https://api.aliyun.com/meta/v1");
    if (!url.isValid() || url.host().isEmpty())
        return refused(SourceTexts::tr("This is no address of metadata"), example);
    if (url.hasQuery() || url.hasFragment())
        return refused(SourceTexts::tr("The address of metadata has no query and no fragment"), example);
    QUrl server = url.adjusted(QUrl::RemovePath); // user info, scheme and port are judged there
    const Result<Endpoint> endpoint = endpointFromText(server.toString(QUrl::FullyEncoded));
    if (!endpoint)
        return tl::unexpected(endpoint.error());
    if (endpoint->scheme != "https" && !isThisMachine(endpoint->host))
        return refused(SourceTexts::tr("Metadata is fetched over https only"),
                       SourceTexts::tr("It names the hosts that signed calls go to; plain http is for a server on this machine"));
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    while (path.endsWith('/'))
        path.chop(1);
    if (path.contains("//") || path.contains("/."))
        return refused(SourceTexts::tr("The path of the address has empty or dotted parts"), example);
    return MetadataBase{*endpoint, path};
}

const QVector<MetadataSource> &metadataSources()
{
    static const QVector<MetadataSource> sources{
        {u"alibaba"_s, u"alibaba-live"_s, u"https://api.aliyun.com/meta/v1"_s, setting::alibabaMetadata},
        {u"huawei"_s, u"huawei-api-explorer"_s, u"https://apiexplorer.cn-north-4.myhuaweicloud.com"_s, setting::huaweiMetadata}};
    return sources;
}

Result<MetadataSource> metadataSource(const QString &id)
{
    QStringList known;
    for (const MetadataSource &source : metadataSources()) {
        if (source.id == id)
            return source;
        known.append(source.id);
    }
    return tl::unexpected(Error{ErrorKind::NotFound, SourceTexts::tr("Nobody's metadata is known by this name"), id,
                                SourceTexts::tr("There is: %1").arg(known.join(u", "_s))});
}

} // namespace countersign
