// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/importpart.h"

extern "C" Q_DECL_EXPORT const void *countersignPart()
{
    static const countersign::ImportPart part{countersign::archiveFiles, countersign::parsedYaml};
    return &part;
}
