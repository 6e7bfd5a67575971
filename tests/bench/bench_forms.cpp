// SPDX-License-Identifier: GPL-3.0-or-later
// Opening large forms, from nothing to painted, beside the same number of the same widgets that are connected to nothing. Both are warm: the first rounds do
// not count. Arguments: metadata to be imported (a folder, an archive), and how often.
#include "core/catalogue/cataloguestore.h"
#include "core/catalogue/importers/importer.h"
#include "core/credentials/memorystore.h"
#include "core/practice/practicegateway.h"
#include "core/session/signingsession.h"
#include "core/transport/networktransport.h"
#include "ui/editors/choiceeditor.h"
#include "ui/editors/fieldedit.h"
#include "ui/editors/notelabel.h"
#include "ui/panes/operationform.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdio>

using namespace countersign;

namespace {

constexpr QSize formSize(520, 900);

/// A widget of a form: what it is, and where it stands in the tree.
struct Piece {
    enum class Kind { Plain, Check, Field, Box, Button, Tool, Note, Label };
    Kind kind = Kind::Plain;
    int parent = -1;
    QString text{};
    bool isHidden = false;
};

Piece pieceOf(const QWidget *widget)
{
    if (const auto *check = qobject_cast<const QCheckBox *>(widget))
        return {.kind = Piece::Kind::Check, .text = check->text()};
    if (const auto *field = qobject_cast<const FieldEdit *>(widget))
        return {.kind = Piece::Kind::Field, .text = field->text()};
    if (const auto *box = qobject_cast<const ChoiceBox *>(widget))
        return {.kind = Piece::Kind::Box, .text = box->currentText()};
    if (const auto *button = qobject_cast<const QPushButton *>(widget))
        return {.kind = Piece::Kind::Button, .text = button->text()};
    if (const auto *button = qobject_cast<const QToolButton *>(widget))
        return {.kind = Piece::Kind::Tool, .text = button->text()};
    if (const auto *note = qobject_cast<const NoteLabel *>(widget))
        return {.kind = Piece::Kind::Note, .text = note->text()};
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return {.kind = Piece::Kind::Label, .text = label->text()};
    return {};
}

void collect(const QWidget *widget, int parent, QVector<Piece> &pieces)
{
    for (const QObject *child : widget->children()) {
        const auto *part = qobject_cast<const QWidget *>(child);
        if (!part || part->isWindow())
            continue;
        Piece piece = pieceOf(part);
        piece.parent = parent;
        piece.isHidden = part->isHidden();
        pieces.append(piece);
        const bool isOfItsOwn = piece.kind == Piece::Kind::Field || piece.kind == Piece::Kind::Box;
        if (!isOfItsOwn) // those make their own children
            collect(part, int(pieces.size()) - 1, pieces);
    }
}

QWidget *made(const Piece &piece, QWidget *parent)
{
    switch (piece.kind) {
    case Piece::Kind::Check:
        return new QCheckBox(piece.text, parent);
    case Piece::Kind::Field: {
        auto *field = new FieldEdit(parent);
        field->setText(piece.text);
        return field;
    }
    case Piece::Kind::Box: {
        auto *box = new ChoiceBox(parent);
        box->addItem(piece.text);
        return box;
    }
    case Piece::Kind::Button:
        return new QPushButton(piece.text, parent);
    case Piece::Kind::Tool: {
        auto *button = new QToolButton(parent);
        button->setText(piece.text);
        return button;
    }
    case Piece::Kind::Note: {
        auto *note = new NoteLabel(TextRole::Hint, Token::Text2, parent);
        note->setText(piece.text);
        return note;
    }
    case Piece::Kind::Label:
        return new QLabel(piece.text, parent);
    case Piece::Kind::Plain:
        break;
    }
    return new QWidget(parent);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void paint(QWidget &widget)
{
    QPixmap picture(widget.size());
    QCoreApplication::processEvents();
    widget.render(&picture);
}

/// The floor: the same tree of widgets, each with its parts one below the other, and no session behind them.
double bareTime(const QVector<Piece> &pieces)
{
    QElapsedTimer timer;
    timer.start();
    QWidget root;
    root.resize(formSize);
    std::vector<QWidget *> widgets;
    for (const Piece &piece : pieces) {
        QWidget *widget = made(piece, piece.parent < 0 ? &root : widgets[size_t(piece.parent)]);
        QWidget *parent = widget->parentWidget();
        if (!parent->layout())
            (new QVBoxLayout(parent))->setContentsMargins(0, 0, 0, 0);
        parent->layout()->addWidget(widget);
        if (piece.isHidden)
            widget->hide();
        widgets.push_back(widget);
    }
    root.show();
    paint(root);
    return milliseconds(timer);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    (new Theme(&application))->install();
    const int rounds = argc > 2 ? std::max(3, atoi(argv[2])) : 11;
    QTemporaryDir home;
    Catalogue catalogue;
    if (!catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true))
        return 1;
    const CatalogueStore store(home.filePath(QStringLiteral("catalogue")));
    if (argc > 1) {
        const auto imported = importMetadata(QString::fromLocal8Bit(argv[1]), QDateTime::currentDateTimeUtc());
        if (!imported || !store.save(imported->services, imported->origin)) {
            std::fprintf(stderr, "The metadata cannot be imported\n");
            return 1;
        }
        store.openAll(catalogue);
    }
    const SchemeRegistry schemes;
    MemoryStore keychain, memory;
    ProfileStore profiles{home.filePath(QStringLiteral("profiles.ini")), keychain, memory};
    NetworkTransport transport;
    SystemClock clock;
    SystemNonceSource nonces;
    PracticeGateway practice{catalogue, clock};

    for (const auto &[product, name] : {std::pair{"ecs", "RunInstances"}, {"push", "Push"}, {"eci", "CreateContainerGroup"}}) {
        const auto id = catalogue.find(QString::fromLatin1(product), QString::fromLatin1(name));
        if (!id) {
            std::printf("%s/%s: not in these catalogues\n", product, name);
            continue;
        }
        std::vector<double> ours, floors;
        qsizetype widgets = 0;
        for (int round = -2; round < rounds; ++round) {
            SigningSession session{SessionParts{catalogue, schemes, profiles, transport, practice, clock, nonces}};
            if (!session.setOperation(*id))
                return 1;
            QCoreApplication::processEvents();
            QElapsedTimer timer;
            timer.start();
            OperationForm form(session);
            form.resize(formSize);
            form.rebuild();
            form.show();
            paint(form);
            const double time = milliseconds(timer);
            QVector<Piece> pieces;
            collect(&form, -1, pieces);
            form.hide();
            const double floor = bareTime(pieces);
            if (round < 0)
                continue;
            widgets = pieces.size();
            ours.push_back(time);
            floors.push_back(floor);
        }
        std::printf("%s/%s: %lld widgets, form %.1f ms, bare %.1f ms, ratio %.2f (goal: at most 2.0)\n", product, name,
                    static_cast<long long>(widgets), median(ours), median(floors), median(ours) / median(floors));
    }
    return 0;
}
