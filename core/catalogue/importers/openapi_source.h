// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatafiles.h"
#include "core/catalogue/importers/metadatajson.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace countersign {

/// A sentence of the report on OpenAPI documents, marked by QT_TRANSLATE_NOOP.
QString openapiText(const char *text);

/// Where a node stands in the whole source: its file and its JSON pointer there.
QString sourceKey(const MetadataNode &node);

/// The documents of a source, JSON and YAML, and the way from one to another. Nothing is read that is not of the source: an address is never fetched, and a
/// path that climbs out leads nowhere.
class OpenapiSource {
public:
    explicit OpenapiSource(ImportReport &report, const ImportWatch &watch) : m_report(report), m_watch(watch) { }
    OpenapiSource(const OpenapiSource &) = delete;
    OpenapiSource &operator=(const OpenapiSource &) = delete;

    /// Files of any other name are not asked for.
    static bool wants(QStringView path);
    void take(const QString &path, QByteArrayView bytes);

    /// The roots of all documents that could be read, in the order of their paths.
    QVector<MetadataNode> roots() const;
    /// The files that any reference of any document names, whether or not somebody followed it.
    QSet<QString> filesReferredTo() const;

    /// The node that `$ref` of \p node names, one step; absent, with a note at the reference, when it leads nowhere.
    MetadataNode referred(const MetadataNode &node) const;
    /// The named schemas of all documents that have \p parent among the parts of their allOf, at any remove; it cannot say itself who they are.
    QVector<MetadataNode> heirs(const MetadataNode &parent) const;
    /// \p node itself, or what it refers to in the end; absent where that is nowhere, or itself.
    MetadataNode followed(const MetadataNode &node) const;

private:
    struct Document {
        MetadataNode::Target target;
        simdjson::dom::document parsed{};
        MetadataNode root{};
    };
    QString target(const MetadataNode &reference, const QString &written) const;
    static QString pathFrom(const QString &file, const QString &written);
    MetadataNode at(const QString &file, const QString &fragment) const;
    void findHeirs() const;

    ImportReport &m_report;
    const ImportWatch &m_watch;
    std::vector<std::unique_ptr<Document>> m_documents{};
    QHash<QString, const Document *> m_byPath{};
    qint64 m_bytes = 0;
    mutable QHash<QString, MetadataNode> m_found{};
    mutable std::optional<QHash<QString, QVector<MetadataNode>>> m_heirs{}; ///< one step, by where the parent stands
};

} // namespace countersign
