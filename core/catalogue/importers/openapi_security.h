// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/openapi_source.h"
#include "core/catalogue/operation.h"

namespace countersign {

/// Who may call an operation, as a sensitive field of its own: none of these keys is one that we sign with, and none is ever kept.
class OpenapiSecurity {
public:
    /// \param schemes `components.securitySchemes` or `securityDefinitions`; \param requirements the document's
    OpenapiSecurity(const OpenapiSource &source, const MetadataNode &schemes, const MetadataNode &requirements)
        : m_source(source), m_schemes(schemes), m_requirements(requirements)
    {
    }

    /// Adds the fields for what \p node asks, or the document where it asks nothing of its own; `[]` asks nothing.
    void apply(const MetadataNode &node, Operation &operation) const;

private:
    std::optional<Parameter> field(const QString &name, const MetadataNode &requirement) const;

    const OpenapiSource &m_source;
    MetadataNode m_schemes;
    MetadataNode m_requirements;
};

} // namespace countersign
