// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/openapi_source.h"

#include "core/catalogue/importers/yamljson.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostSourceBytes = 768LL * 1024 * 1024; // held at once, for references across files
constexpr int mostSteps = 64;                           // of references to references

/// JSON begins with a brace or a bracket; so does YAML's flow style, which people do not write documents in.
bool beginsLikeJson(QByteArrayView bytes)
{
    const auto begin = std::find_if(bytes.begin(), bytes.end(), [](char c) { return c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
    return begin != bytes.end() && (*begin == '{' || *begin == '[' || *begin == '\xEF');
}

bool isYamlName(QStringView path)
{
    return path.endsWith(u".yaml", Qt::CaseInsensitive) || path.endsWith(u".yml", Qt::CaseInsensitive);
}

} // namespace

QString openapiText(const char *text)
{
    return QCoreApplication::translate("OpenapiMetadata", text);
}

QString sourceKey(const MetadataNode &node)
{
    return node.file() + u'#' + node.place();
}

bool OpenapiSource::wants(QStringView path)
{
    return isYamlName(path) || path.endsWith(u".json", Qt::CaseInsensitive);
}

void OpenapiSource::take(const QString &path, QByteArrayView bytes)
{
    m_bytes += bytes.size();
    if (m_bytes > mostSourceBytes) {
        m_report.add(inReport(path), {},
                     openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "was left out: together the files are larger than any metadata")));
        return;
    }
    auto document = std::make_unique<Document>(Document{{path, m_report, MetadataNode::Places::Pointers}});
    if (isYamlName(path) && !beginsLikeJson(bytes)) {
        const auto json = jsonOfYaml(bytes, path, m_report, m_watch);
        if (!json)
            return;
        const QByteArray padded = *json + QByteArray(MetadataFiles::padding, '\0');
        document->root = metadataDocument(document->parsed, QByteArrayView(padded).chopped(MetadataFiles::padding), document->target);
    } else {
        document->root = metadataDocument(document->parsed, bytes, document->target);
    }
    if (!document->root.isThere())
        return;
    m_byPath.insert(QDir::cleanPath(path), document.get());
    m_documents.push_back(std::move(document));
}

QVector<MetadataNode> OpenapiSource::roots() const
{
    QVector<MetadataNode> all;
    for (const auto &document : m_documents)
        all.append(document->root);
    std::stable_sort(all.begin(), all.end(), [](const MetadataNode &a, const MetadataNode &b) { return a.file() < b.file(); });
    return all;
}

/// \p written as it is seen from \p file; may climb out.
QString OpenapiSource::pathFrom(const QString &file, const QString &written)
{
    const QString folder = file.contains(u'/') ? file.section(u'/', 0, -2) + u'/' : QString();
    return QDir::cleanPath(folder + QString::fromUtf8(QByteArray::fromPercentEncoding(written.toUtf8())));
}

QSet<QString> OpenapiSource::filesReferredTo() const
{
    QSet<QString> files;
    for (const auto &document : m_documents) {
        std::vector<simdjson::dom::element> open;
        open.push_back(document->parsed.root());
        while (!open.empty()) {
            const simdjson::dom::element next = open.back();
            open.pop_back();
            if (simdjson::dom::array array; !next.get(array))
                for (const simdjson::dom::element element : array)
                    open.push_back(element);
            simdjson::dom::object object;
            if (next.get(object))
                continue;
            for (const auto &[key, value] : object) {
                open.push_back(value);
                if (std::string_view written; key == "$ref" && !value.get(written))
                    files.insert(
                        pathFrom(document->target.file, QString::fromUtf8(written.data(), qsizetype(written.size())).section(u'#', 0, 0)));
            }
        }
    }
    return files;
}

/// The path in the source that \p written names, seen from the file it stands in; empty, with a note, when it is none.
QString OpenapiSource::target(const MetadataNode &reference, const QString &written) const
{
    const QUrl url(written);
    if (!url.scheme().isEmpty() || written.startsWith(u"//"_s)) {
        reference.note(
            openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "leads out of the source, and nothing is fetched for it: %1")).arg(written));
        return {};
    }
    const QString path = pathFrom(reference.file(), written);
    if (!staysInside(path)) {
        reference.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "climbs out of the source and was not followed: %1")).arg(written));
        return {};
    }
    return path;
}

/// The node at a fragment: a JSON pointer, or in old documents the bare name of a schema.
MetadataNode OpenapiSource::at(const QString &file, const QString &fragment) const
{
    const Document *document = m_byPath.value(file);
    if (!document)
        return {};
    const QString pointer = QString::fromUtf8(QByteArray::fromPercentEncoding(fragment.toUtf8()));
    if (pointer.isEmpty() || pointer.startsWith(u'/'))
        return document->root.atPointer(pointer);
    for (const char *const holder : {"/definitions/", "/components/schemas/"})
        if (const MetadataNode found = document->root.atPointer(QString::fromLatin1(holder) + pointer); found.isThere())
            return found;
    return {};
}

MetadataNode OpenapiSource::referred(const MetadataNode &node) const
{
    const MetadataNode reference = node.member("$ref");
    const QString written = reference.text();
    if (written.isEmpty())
        return {};
    const QString key = reference.file() + u'\n' + written;
    if (const auto known = m_found.constFind(key); known != m_found.cend() && known->isThere())
        return *known;
    const qsizetype hash = written.indexOf(u'#');
    const QString path = hash < 0 ? written : written.first(hash);
    const QString fragment = hash < 0 ? QString() : written.sliced(hash + 1);
    const bool isBare = hash < 0 && !path.contains(u'.') && !path.contains(u'/'); // `Product`, of old documents
    MetadataNode found;
    if (isBare || path.isEmpty()) {
        found = at(QDir::cleanPath(reference.file()), isBare ? written : fragment);
    } else {
        const QString file = target(reference, path);
        if (file.isEmpty())
            return {};
        if (!m_byPath.contains(file)) {
            reference.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "names a file that is not in the source: %1")).arg(written));
            return {};
        }
        found = at(file, fragment);
    }
    if (!found.isThere())
        reference.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "leads nowhere: %1")).arg(written));
    else
        m_found.insert(key, found);
    return found;
}

void OpenapiSource::findHeirs() const
{
    m_heirs.emplace();
    for (const auto &document : m_documents)
        for (const QString &holder : {u"/components/schemas"_s, u"/definitions"_s}) {
            const MetadataNode schemas = document->root.isObject() ? document->root.atPointer(holder) : MetadataNode();
            for (const auto &[name, schema] : schemas.isObject() ? schemas.members() : QVector<QPair<QString, MetadataNode>>()) {
                const MetadataNode parts = schema.isObject() ? schema.member("allOf") : MetadataNode();
                for (const MetadataNode &part : parts.isArray() ? parts.elements() : QVector<MetadataNode>())
                    if (part.isObject() && part.member("$ref").isString())
                        if (const MetadataNode parent = referred(part); parent.isThere())
                            (*m_heirs)[sourceKey(parent)].append(schema);
            }
        }
}

QVector<MetadataNode> OpenapiSource::heirs(const MetadataNode &parent) const
{
    if (!m_heirs)
        findHeirs();
    QVector<MetadataNode> all;
    QSet<QString> known{sourceKey(parent)};
    QVector<MetadataNode> open{parent};
    while (!open.isEmpty()) {
        const QVector<MetadataNode> next = m_heirs->value(sourceKey(open.takeFirst()));
        for (const MetadataNode &heir : next) {
            if (known.contains(sourceKey(heir)))
                continue;
            known.insert(sourceKey(heir));
            all.append(heir);
            open.append(heir);
        }
    }
    return all;
}

MetadataNode OpenapiSource::followed(const MetadataNode &node) const
{
    MetadataNode next = node;
    for (int step = 0; step < mostSteps; ++step) {
        if (!next.isObject() || !next.member("$ref").isString())
            return next;
        next = referred(next);
        if (sourceKey(next) == sourceKey(node))
            break;
    }
    node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "leads back to itself: %1")).arg(node.member("$ref").text()));
    return {};
}

} // namespace countersign
