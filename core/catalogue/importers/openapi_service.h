// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/openapi_nodes.h"
#include "core/catalogue/importers/openapi_security.h"
#include "core/catalogue/importers/openapi_server.h"

namespace countersign {

/// What a document says of all its operations.
struct OpenapiHead {
    bool isSwagger2 = false;
    QStringList consumes{}, produces{}; ///< of Swagger 2.0
    MetadataNode paths{};
    MetadataNode securitySchemes{};
    MetadataNode security{};
    QByteArray basePath{};            ///< in front of every path that does not begin with it, if `mayRepeatBase`; else of every path
    bool mayRepeatBase = false;       ///< of Huawei's records
    QVector<QByteArray> signatures{}; ///< schemes that sign its operations; empty: those of the document, as fields
    QSet<QString> hiddenHeaders{};    ///< in lower case; what a signature or the transport fills in
    QString usualName{};              ///< of an operation without one
    QStringList usualGroup{};
};

/// One service while its operations are read, of one document or of many.
class OpenapiService {
public:
    explicit OpenapiService(const OpenapiSource &source) : m_source(source), m_schemas(source) { }
    OpenapiService(const OpenapiService &) = delete;
    OpenapiService &operator=(const OpenapiService &) = delete;

    Service &service() { return m_contents.service; }
    /// Adds all operations below `paths`. \param server what stands at all of them, for an operation that has another
    void addPaths(const OpenapiHead &head, const ImportWatch &watch);
    /// All of it, when every document has been added.
    ServiceContents finished();

private:
    struct Place {
        QString path;
        MetadataNode item;
        QString method;
        MetadataNode node;
    };
    void addItem(const OpenapiHead &head, const QString &path, const MetadataNode &item);
    void addOperation(const OpenapiHead &head, const Place &place);
    QString nameOf(const OpenapiHead &head, const Place &place);
    void setGroups(const OpenapiHead &head, const Place &place, Operation &operation);
    void setPath(const OpenapiHead &head, const Place &place, Operation &operation) const;
    QByteArray ownBase(const OpenapiHead &head, const Place &place, Operation &operation) const;
    void setInput(const OpenapiHead &head, const Place &place, Operation &operation);
    void setAnswers(const OpenapiHead &head, const Place &place, Operation &operation);
    void setGoodAnswer(const MetadataNode &response, const QStringList &produces, Operation &operation);

    const OpenapiSource &m_source;
    OpenapiSchemas m_schemas;
    ServiceContents m_contents{};
    OpenapiNodes<Parameter> m_requests{m_schemas, m_contents.types};
    OpenapiNodes<ResponseMember> m_answers{m_schemas, m_contents.responseTypes};
    QSet<QString> m_names{};
    QSet<QStringList> m_groups{};
};

} // namespace countersign
