// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader gets from a scroll area: its parts in sight, and nothing for those that are gone.
#include "ui/widgets/accessiblescrollarea.h"
#include "ui/widgets/textview.h"

#include <QAccessible>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace countersign;

namespace {

QAccessibleInterface *asked(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object);
}

} // namespace

class tst_AccessibleScrollArea : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { provideAccessibleScrollAreas(); }

    void init()
    {
        m_area = std::make_unique<QScrollArea>();
        m_content = new QLabel;
        m_content->resize(2000, 2000);
        m_area->setWidget(m_content);
        m_area->resize(300, 200);
        m_area->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
    }

    void anIndexBehindTheLastIsNothing()
    {
        QAccessibleInterface *area = asked(m_area.get());
        QVERIFY(area->isValid());
        QCOMPARE(area->role(), QAccessible::Client);
        for (const int index : {-1, area->childCount(), 99})
            QCOMPARE(area->child(index), nullptr);
    }

    void itsPartsAreThoseInSight()
    {
        QAccessibleInterface *area = asked(m_area.get());
        QCOMPARE(area->childCount(), 3);
        QCOMPARE(area->child(0)->object(), m_area->viewport());
        m_area->setCornerWidget(new QLabel(m_area.get()));
        m_area->cornerWidget()->show();
        QCOMPARE(area->childCount(), 4);
        QCOMPARE(area->child(3)->object(), m_area->cornerWidget());
        for (int index = 0; index < area->childCount(); ++index) {
            QCOMPARE(area->indexOfChild(area->child(index)), index);
            QCOMPARE(area->child(index)->parent(), area);
        }
        QCOMPARE(area->indexOfChild(nullptr), -1);
        QCOMPARE(area->indexOfChild(asked(m_content)), -1);
    }

    void aPointIsAnsweredByThePartThere()
    {
        QAccessibleInterface *area = asked(m_area.get());
        const QScrollBar *bar = m_area->verticalScrollBar();
        const QPoint onBar = bar->mapToGlobal(bar->rect().center());
        QCOMPARE(area->childAt(onBar.x(), onBar.y())->object(), bar->parentWidget());
        const QPoint inside = m_area->viewport()->mapToGlobal(QPoint(20, 20));
        QCOMPARE(area->childAt(inside.x(), inside.y()), area->child(0));
        QCOMPARE(area->childAt(inside.x() + 5000, inside.y()), nullptr);
        m_area->hide();
        QCOMPARE(area->childAt(inside.x(), inside.y()), nullptr);
    }

    /// It is asked by the count that it gave before the bar went.
    void aScrollBarThatHasGoneIsNoChild()
    {
        QAccessibleInterface *area = asked(m_area.get());
        const int before = area->childCount();
        QAccessibleInterface *bar = area->child(before - 1);
        QVERIFY(bar);
        m_content->resize(10, 10);
        QTRY_VERIFY(!m_area->verticalScrollBar()->isVisible());
        QCOMPARE(area->childCount(), 1);
        QCOMPARE(area->child(before - 1), nullptr);
        QCOMPARE(area->indexOfChild(bar), -1);
        m_content->resize(2000, 2000);
        QTRY_COMPARE(area->childCount(), before);
        QCOMPARE(area->child(before - 1), bar);
    }

    void textsAndItemViewsKeepTheirs()
    {
        QPlainTextEdit text;
        QTreeView tree;
        TextView view;
        QCOMPARE(asked(&text)->role(), QAccessible::EditableText);
        QCOMPARE(asked(&tree)->role(), QAccessible::Tree);
        QCOMPARE(asked(&view)->role(), QAccessible::EditableText);
    }

    void itGoesWithItsArea()
    {
        const QAccessible::Id id = QAccessible::uniqueId(asked(m_area.get()));
        m_area.reset();
        QCOMPARE(QAccessible::accessibleInterface(id), nullptr);
    }

private:
    std::unique_ptr<QScrollArea> m_area;
    QPointer<QLabel> m_content;
};

QTEST_MAIN(tst_AccessibleScrollArea)
#include "tst_accessiblescrollarea.moc"
