// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/parametereditor.h"

namespace countersign {

class SegmentControl;

/// Not sent · true · false. A value that is neither, from a draft or sent empty, shows as text.
class BooleanEditor final : public ParameterEditor {
    Q_OBJECT
public:
    BooleanEditor(FormContext &form, const Parameter &parameter, const QString &path, QWidget *parent = nullptr);

    void refresh() override;
    void showProblems(const ProblemsByPath &problems) override;
    QWidget *fieldFor(const QString &path) override;

private:
    bool isForeign() const;

    SegmentControl *m_segments;
    FieldEdit *m_text;
};

} // namespace countersign
