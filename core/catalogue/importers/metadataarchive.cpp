// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/metadataarchive.h"

#include "core/catalogue/importers/importpart.h"

#include <algorithm>
#include <string_view>

namespace countersign {

bool isArchive(QByteArrayView head)
{
    using namespace std::string_view_literals;
    static constexpr std::string_view marks[] = {"\xFD"
                                                 "7zXZ"sv,
                                                 "\x1F\x8B"sv, "BZh"sv, "PK\x03\x04"sv, "\x28\xB5\x2F\xFD"sv};
    const auto begins = [head](std::string_view mark) { return head.startsWith(QByteArrayView(mark.data(), qsizetype(mark.size()))); };
    return std::any_of(std::begin(marks), std::end(marks), begins)
        || head.sliced(std::min<qsizetype>(257, head.size())).startsWith("ustar");
}

Result<std::unique_ptr<MetadataFiles>> openArchive(const QString &path)
{
    return importPart().map([&path](const ImportPart *part) { return part->archive(path); });
}

} // namespace countersign
