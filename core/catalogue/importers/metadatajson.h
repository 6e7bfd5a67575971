// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/catalogue/importers/importreport.h"

#include <QByteArrayView>
#include <QStringList>

#include <memory>
#include <simdjson.h>
#include <string_view>

namespace countersign {

/// A node of a vendor's JSON. Nothing that is wrong ends the reading: what is not of the asked type becomes a note and counts as absent, so that one strange
/// node costs one fact. Nodes live as long as the document they came from.
class COUNTERSIGN_CORE MetadataNode {
public:
    /// How the place of a node is written.
    enum class Places {
        Dotted,  ///< `parameters[3].type`
        Pointers ///< `/paths/~1pets/get`. Source: RFC 6901
    };
    /// Where notes go: the file that is being read.
    struct Target {
        QString file;
        ImportReport &report;
        Places places = Places::Dotted;
    };

    MetadataNode() = default;
    MetadataNode(simdjson::dom::element element, Target &target) : m_element(element), m_target(&target), m_isThere(true) { }

    bool isThere() const { return m_isThere; }
    /// Worded anew for each question: hardly a node of millions is ever asked.
    QString place() const;
    /// The file it is of; empty for an absent node.
    QString file() const { return m_target ? m_target->file : QString(); }
    bool isNull() const;
    bool isObject() const { return m_isThere && m_element.is_object(); }
    bool isArray() const { return m_isThere && m_element.is_array(); }
    bool isString() const { return m_isThere && m_element.is_string(); }
    bool isBoolean() const { return m_isThere && m_element.is_bool(); }
    bool isNumber() const { return m_isThere && m_element.is_number(); }

    /// The member \p name of an object; not there when it is absent or null.
    MetadataNode member(const char *name) const;
    /// All members of an object, by name, in their order; a name that comes twice comes twice.
    QVector<QPair<QString, MetadataNode>> members() const;
    QVector<MetadataNode> elements() const;
    /// The node that the JSON pointer \p pointer leads to from here; not there, without a note, when it leads nowhere. Source: RFC 6901
    MetadataNode atPointer(const QString &pointer) const;

    /// Texts, numbers and truth values as they would be written in a request; empty for what is absent.
    QString scalar() const;
    QString text() const;
    QString text(const char *name) const;
    /// The text \p name as it lies in the document, in UTF-8.
    QByteArrayView bytes(const char *name) const;
    bool flag(const char *name) const;
    QStringList texts(const char *name) const;
    /// As compact JSON.
    QString json() const;

    void note(const QString &reason) const;

private:
    /// The last step of the way from the document's root to a node: a member, an element, or neither.
    struct Step {
        std::string_view name{}; ///< lies in the document
        qsizetype index = -1;
    };
    /// The way to a node that has others below it; they share it.
    struct Way;
    using SharedWay = std::shared_ptr<Way>;

    MetadataNode(simdjson::dom::element element, Target &target, const SharedWay &above, const Step &step)
        : m_element(element), m_target(&target), m_above(above), m_step(step), m_isThere(true)
    {
    }

    bool wants(bool isRight, const char *type) const;
    SharedWay way() const;
    /// The member's value, and its name as it lies in the document; false when it is absent or null.
    bool find(std::string_view name, simdjson::dom::element &value, std::string_view &key) const;

    simdjson::dom::element m_element{};
    Target *m_target = nullptr;
    SharedWay m_above{};
    Step m_step{};
    bool m_isThere = false;
};

/// The document of a file; absent, with a note, when it is no JSON. \param bytes have `MetadataFiles::padding` bytes behind them
MetadataNode metadataDocument(simdjson::dom::parser &parser, QByteArrayView bytes, MetadataNode::Target &target);

/// The same into \p document, which keeps it; nesting to 32,768 levels, and numbers of any size: one beyond 64 bits becomes a text.
COUNTERSIGN_CORE MetadataNode metadataDocument(simdjson::dom::document &document, QByteArrayView bytes, MetadataNode::Target &target);

/// \p text as it can stand in a report: control and bidirectional characters as `\u202E`, and not longer than people read.
COUNTERSIGN_CORE QString inReport(const QString &text);

} // namespace countersign
