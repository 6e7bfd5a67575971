// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The folder with real metadata that lies beside the checkout on the developers' machines; empty when it is not there.
/// A test that needs it skips with `QSKIP("real metadata is not beside the checkout")`.
QString sharedData();
