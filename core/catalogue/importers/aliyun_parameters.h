// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatajson.h"

#include <memory>
#include <string>
#include <vector>

namespace countersign {

/// A parameter as aliyun-openapi-meta has it, before it is known how its product speaks.
struct AliyunParameter {
    Parameter parameter{};
    bool inBody = false; ///< position Body: a form field, or the whole body when it is called so
};

/// The parameters of an operation's file; in the order in which a form shows them: the file's own is alphabetical, what must be given comes first.
QVector<AliyunParameter> aliyunParameters(const MetadataNode &list);

/// The vendor's texts of an import: in UTF-8 as they came, one behind the other, for there are a hundred thousand.
class ImportedTexts final : public VendorTexts {
public:
    /// The place of \p text, 0 for an empty one.
    quint32 add(QByteArrayView text);
    QByteArrayView bytes(quint32 index) const override;

private:
    std::string m_bytes{};
    std::vector<qsizetype> m_ends{0};
};

/// What a file of one language says about an operation's parameters.
class AliyunTexts {
public:
    AliyunTexts() = default;
    /// \param list the parameters
    explicit AliyunTexts(const MetadataNode &list);

    bool isEmpty() const { return m_texts.empty(); }
    /// \param way the names on the way to a parameter: `Tag`, `Tag/Key`
    QByteArrayView text(QByteArrayView way) const;

private:
    struct Text {
        qsizetype begin = 0, waySize = 0, size = 0;
    };
    void take(const MetadataNode &list, const QByteArray &prefix);
    QByteArrayView way(const Text &text) const { return {m_bytes.data() + text.begin, text.waySize}; }

    std::string m_bytes{}; ///< a way and its text, one after the other
    std::vector<Text> m_texts{};
};

/// What both languages say.
struct AliyunDocumentation {
    const AliyunTexts &english, &chinese;
    std::shared_ptr<ImportedTexts> kept{}; ///< where the parameters' texts come to lie
};

/// Gives a parameter and its members what is said about them.
void addTexts(Parameter &parameter, const AliyunDocumentation &texts);

} // namespace countersign
