// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profilekinds.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProfilesDialog)
};

} // namespace

QVector<KindChoice> kindChoices()
{
    return {{ProfileKind::AlibabaAccessKey, Words::tr("Alibaba Cloud, AccessKey"), u"blue"_s},
            {ProfileKind::HuaweiAccessKey, Words::tr("Huawei Cloud, AK/SK"), u"red"_s},
            {ProfileKind::HuaweiToken, Words::tr("Huawei Cloud, token"), u"red"_s},
            {ProfileKind::Acm, Words::tr("ACM configuration, AccessKey"), u"amber"_s},
            {ProfileKind::Anonymous, Words::tr("Anonymous, no key"), u"blue"_s}};
}

QString colourWord(const QString &colourId)
{
    if (colourId == u"practice")
        return Words::tr("Green");
    if (colourId == u"amber")
        return Words::tr("Amber");
    return colourId == u"red" ? Words::tr("Red") : Words::tr("Blue");
}

} // namespace countersign
