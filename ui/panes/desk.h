// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace countersign {

class Actions;
class DocumentsPane;
class HairSplitter;
class ResultSide;
class ServiceTreePane;
class TreeRail;

/// Everything below the profile bar: tree, form and results, arranged as the window's width allows.
class Desk : public QWidget {
    Q_OBJECT
public:
    enum class Arrangement {
        Wide,   ///< three columns
        Folded, ///< under 1100: the tree is a rail, response and signature are tabs
        Narrow  ///< under 760: the form is a tab as well
    };

    /// Takes all three over.
    Desk(ServiceTreePane *tree, QWidget *welcome, DocumentsPane *documents, QWidget *parent = nullptr);
    ~Desk() override;

    Arrangement arrangement() const { return m_arrangement; }
    /// The right side, which is taken over as well: before the first form is shown.
    void setResults(ResultSide *results);
    /// Tool tips say the keys of now.
    void showKeys(const Actions &actions);
    /// The welcome takes the place of form and results.
    void showWelcome(bool welcome);
    /// Brings the tree into sight and its filter to the focus.
    void openTree();
    /// The column, or in a narrow window the tree over the form.
    void setTreeVisible(bool visible);
    bool isTreeVisible() const;
    /// As a column, whether or not there is room for one now.
    bool isTreeWanted() const { return m_treeWanted; }
    /// An operation was chosen: a tree that lies over the form goes.
    void closeTreeOverForm();

    /// Widths that a person chose, by arrangement; those nobody chose are missing.
    QMap<QString, QByteArray> widths() const;
    void restoreWidths(const QMap<QString, QByteArray> &widths);

signals:
    void treeShown(bool visible);
    /// A person moved a handle.
    void widthsChosen();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Arrangement fitting() const;
    void arrange();
    void setArrangement(Arrangement arrangement);
    void arrangeWork();
    void restoreWork();
    void shareWidth();
    void keepWidths();
    void placeTree();
    void closeTree(bool returnFocus);

    ServiceTreePane *m_tree;
    DocumentsPane *m_documents;
    QWidget *m_welcome;
    TreeRail *m_rail;
    HairSplitter *m_columns; ///< tree, and the rest
    QStackedWidget *m_middle;
    HairSplitter *m_work; ///< form, and results
    ResultSide *m_results = nullptr;
    Arrangement m_arrangement = Arrangement::Wide;
    bool m_treeWanted = true; ///< as a column
    QMap<QString, QByteArray> m_widths{};
    QPointer<QWidget> m_focusBefore{};
};

} // namespace countersign
