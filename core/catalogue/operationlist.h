// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/catalogue/operation.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace countersign {

struct MappedService;

/// The operations of the same service in a further catalogue.
struct OperationSupplement {
    std::shared_ptr<const MappedService> mapped{};
    std::vector<quint32> only{};  ///< positions there of operations that the first has not, in order
    std::vector<quint32> twins{}; ///< of each operation of the first its position there plus 1; 0: it is not there

    /// Of an operation there that the first has not: its place in `only`.
    std::optional<qsizetype> placeOf(quint32 position) const;
};

/// The operations of one service, in the vendor's order, as tree and search show them. Those that only a further catalogue has come after; what the first says in one
/// language only is said in the other by the further one. They are read from the mapped catalogue one at a time, when
/// they are asked for: a catalogue of tens of thousands of operations takes no memory of its own. Cheap to copy; what it reads stays mapped as long as it lives.
class COUNTERSIGN_CORE OperationList {
public:
    OperationList() = default;
    /// \internal made by `Catalogue`
    explicit OperationList(std::shared_ptr<const MappedService> mapped);
    /// \internal this, with what \p further has beside it
    OperationList joinedBy(std::shared_ptr<const MappedService> further) const;

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    OperationSummary at(qsizetype position) const;
    /// Its name alone.
    QString name(qsizetype position) const;
    /// Where the operation is that is spelled exactly so.
    std::optional<qsizetype> position(const QString &name) const;

    /// Whether \p folded, in lower case, stands in its name, its groups or its description, in either language.
    bool mentions(qsizetype position, QStringView folded) const;

    /// The places in the tree that operations of this service have: groups by their English names, outermost first.
    QStringList path(quint16 index) const;
    quint16 group(qsizetype position) const;
    std::span<const quint16> alsoIn(qsizetype position) const;
    /// Whether any operation is in further places.
    bool isAnyAlsoElsewhere() const;

    /// Visits the operations in order; each is read as the iterator comes to it.
    class Iterator {
    public:
        using value_type = OperationSummary;
        using difference_type = qsizetype;
        using pointer = void;
        using reference = OperationSummary;
        using iterator_category = std::input_iterator_tag;

        Iterator(const OperationList &list, qsizetype position) : m_list(&list), m_position(position) { }
        OperationSummary operator*() const { return m_list->at(m_position); }
        Iterator &operator++()
        {
            ++m_position;
            return *this;
        }
        bool operator==(const Iterator &other) const { return m_position == other.m_position; }

    private:
        const OperationList *m_list;
        qsizetype m_position;
    };
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, m_size}; }

    /// Where an operation lies.
    struct Place {
        std::shared_ptr<const MappedService> mapped{};
        qsizetype position = 0;
    };
    Place place(qsizetype position) const;

    /// What lies behind the list, for the search; null when it is empty.
    const MappedService *mapped() const { return m_mapped.get(); }
    /// Null when there is none.
    const OperationSupplement *supplement() const { return m_supplement.get(); }
    /// Whether both read the same places.
    bool operator==(const OperationList &other) const { return m_mapped == other.m_mapped && m_supplement == other.m_supplement; }

private:
    qsizetype firstSize() const { return m_size - (m_supplement ? qsizetype(m_supplement->only.size()) : 0); }

    std::shared_ptr<const MappedService> m_mapped{};
    std::shared_ptr<const OperationSupplement> m_supplement{};
    qsizetype m_size = 0;
};

} // namespace countersign
