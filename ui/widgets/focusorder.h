// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace countersign {

/// Gives Tab the order in which the layouts of \p content place its controls, as one reads, whenever they were made. Controls that come later go behind
/// all others.
void orderFocus(QWidget *content);

} // namespace countersign
