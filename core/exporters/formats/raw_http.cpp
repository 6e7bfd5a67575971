// SPDX-License-Identifier: GPL-3.0-or-later
// A signed request as the bytes that go on the wire (RFC 9112): request line, headers, an empty line, the body as it is.
#include "core/exporters/exporter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct RawHttpText {
    Q_DECLARE_TR_FUNCTIONS(RawHttpExporter)
};

/// A bearer token alone lets anybody in: what stands in its place says what belongs there.
constexpr char tokenPlace[] = "YOUR-TOKEN";

class RawHttpExporter final : public Exporter {
public:
    ExporterInfo info() const override
    {
        return {"raw-http", RawHttpText::tr("Raw HTTP"), RawHttpText::tr("the exact bytes of one signed request"), "http"};
    }

    Result<QByteArray> render(const ExportInput &input) const override
    {
        WireRequest wire = input.wire;
        for (Field &header : wire.headers) {
            if (header.name.compare("X-Auth-Token", Qt::CaseInsensitive) == 0)
                header.value = TracedBytes(tokenPlace, header.origin);
        }
        return wire.text().bytes();
    }
};

} // namespace

std::unique_ptr<Exporter> make_raw_http()
{
    return std::make_unique<RawHttpExporter>();
}

} // namespace countersign
