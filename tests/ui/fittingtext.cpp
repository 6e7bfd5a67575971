// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fittingtext.h"

#include "ui/widgets/barcombo.h"
#include "ui/widgets/documenttabbar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/unseenlabel.h"

#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSplitterHandle>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QToolButton>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString called(const QWidget *widget)
{
    const QString name = !widget->objectName().isEmpty() ? widget->objectName() : widget->accessibleName();
    return u"%1 '%2'"_s.arg(QString::fromLatin1(widget->metaObject()->className()), name);
}

bool isInSight(const QWidget *widget)
{
    return widget->isVisible() && !widget->visibleRegion().isEmpty();
}

int advance(const QWidget *widget, const QString &text)
{
    return widget->fontMetrics().size(Qt::TextShowMnemonic, text).width();
}

/// Empty, or what is wrong with the text of the widget.
QString textFault(const QWidget *widget)
{
    const auto narrow = [widget](const QString &text, int has, int needs) {
        return has + 1 >= needs || text.isEmpty() ? QString()
                                                  : u"%1: “%2” has %3 px and needs %4"_s.arg(called(widget), text).arg(has).arg(needs);
    };
    if (qobject_cast<const ElidedLabel *>(widget) || qobject_cast<const UnseenLabel *>(widget))
        return {};
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (!label->wordWrap())
            return narrow(label->text(), label->contentsRect().width() - 2 * label->margin(), advance(label, label->text()));
        const int needs = label->heightForWidth(label->width());
        return label->height() + 1 >= needs
            ? QString()
            : u"%1: “%2” is %3 px high and needs %4"_s.arg(called(label), label->text()).arg(label->height()).arg(needs);
    }
    if (const auto *button = qobject_cast<const KeyCapButton *>(widget))
        return narrow(button->text(), button->width(), button->minimumSizeHint().width());
    if (const auto *button = qobject_cast<const QToolButton *>(widget)) {
        const bool hasText = button->toolButtonStyle() != Qt::ToolButtonIconOnly;
        return narrow(hasText ? button->text() : button->accessibleName(), button->width(),
                      std::min(button->sizeHint().width(), hasText ? 9999 : 24));
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return narrow(button->text(), button->width(), button->sizeHint().width());
    if (qobject_cast<const BarCombo *>(widget))
        return narrow(u"(its name)"_s, widget->width(), widget->minimumSizeHint().width());
    if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.editable = box->isEditable();
        const QRect room = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
        return box->isEditable() ? QString() : narrow(box->currentText(), room.width(), advance(box, box->currentText()));
    }
    if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
        const int room = field->contentsRect().width() - field->textMargins().left() - field->textMargins().right() - 12;
        return field->text().isEmpty() ? narrow(field->placeholderText(), room, advance(field, field->placeholderText())) : QString();
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget); tabs && !qobject_cast<const DocumentTabBar *>(tabs)) {
        const QRect last = tabs->tabRect(tabs->count() - 1);
        return narrow(tabs->tabText(tabs->count() - 1), tabs->width(), last.right() + 1);
    }
    return {};
}

bool mayStickOut(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return qobject_cast<const QSplitterHandle *>(widget) || qobject_cast<const UnseenLabel *>(widget) || qobject_cast<const Toast *>(widget)
        || (parent && parent->parentWidget() && qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()));
}

QStringList placeFaults(const QWidget *parent)
{
    QStringList faults;
    QVector<const QWidget *> children;
    for (QObject *child : parent->children()) {
        const auto *widget = qobject_cast<const QWidget *>(child);
        if (!widget || widget->isWindow() || !isInSight(widget) || mayStickOut(widget) || widget->height() < 3 || widget->width() < 3)
            continue;
        if (!parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            faults.append(u"%1 sticks out of %2 by its place %3,%4 %5x%6 in %7x%8"_s.arg(called(widget), called(parent))
                              .arg(widget->x())
                              .arg(widget->y())
                              .arg(widget->width())
                              .arg(widget->height())
                              .arg(parent->width())
                              .arg(parent->height()));
        for (const QWidget *other : std::as_const(children)) {
            const QRect both = widget->geometry() & other->geometry();
            if (both.width() > 1 && both.height() > 1)
                faults.append(u"%1 lies over %2"_s.arg(called(widget), called(other)));
        }
        children.append(widget);
    }
    return faults;
}

} // namespace

QStringList clippingFaults(const QWidget *root)
{
    QStringList faults;
    const auto look = [&faults](const auto &self, const QWidget *widget) -> void {
        if (const QString fault = textFault(widget); !fault.isEmpty())
            faults.append(fault);
        // Inside fields, lists and bars of Qt's own making places are Qt's affair.
        if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QTabBar *>(widget))
            return;
        const bool isScrolling = qobject_cast<const QAbstractScrollArea *>(widget);
        if (!isScrolling && !widget->inherits("QMainWindow"))
            faults.append(placeFaults(widget));
        for (QObject *child : widget->children()) {
            if (const auto *inner = qobject_cast<const QWidget *>(child); inner && !inner->isWindow() && isInSight(inner))
                self(self, inner);
        }
    };
    look(look, root);
    faults.removeDuplicates();
    return faults;
}

} // namespace countersign
