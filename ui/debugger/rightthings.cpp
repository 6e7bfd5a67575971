// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/rightthings.h"

#include "ui/debugger/verdictwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QSet>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct RightWords {
    Q_DECLARE_TR_FUNCTIONS(RightThings)
};

/// What a cause touches, so that nothing is proved of it.
struct Touched {
    bool secret = false, encoding = false, order = false, place = false, headers = false, body = false, digest = false, values = false;
};

void touch(Touched &touched, const Cause &cause)
{
    static const QByteArrayList orders{"unsorted", "case-insensitive-sort", "numeric-sort", "sorted-after-encoding"};
    static const QByteArrayList placesOfRequest{"wrong-method", "lower-case-method", "trailing-slash-missing", "trailing-slash-extra"};
    const CauseInfo *info = causeInfo(cause.id);
    const QByteArray family = info ? info->family : QByteArray();
    const bool isOrder = orders.contains(cause.id) || cause.id == "headers-unsorted";
    const bool isPlace = placesOfRequest.contains(cause.id);
    touched.order = touched.order || isOrder;
    touched.place = touched.place || isPlace;
    touched.secret = touched.secret || family == "secret";
    touched.encoding = touched.encoding || family == "encoding";
    touched.headers = touched.headers || (family == "request" && !isPlace);
    touched.body = touched.body || family == "body";
    touched.digest = touched.digest || family == "signature" || cause.id.contains("digest");
    touched.values = touched.values || (family == "parameters" && !isOrder && !cause.where.contains("parameter")) || (family == "acm")
        || (family == "string");
}

/// Names and values of which the string was made, each once, but for those in \p causes.
int otherValues(const SignatureTrace &expected, const QVector<Cause> &causes)
{
    const TraceStep *step = expected.step("canonical-request");
    if (!step)
        step = expected.step("string-to-sign");
    if (!step)
        return 0;
    QSet<QPair<int, QString>> values;
    for (const Segment &segment : step->output.segments()) {
        const Origin &origin = segment.origin;
        const bool isOne = origin.kind != Origin::Kind::Literal && origin.kind != Origin::Kind::Step && origin.kind != Origin::Kind::Method
            && origin.kind != Origin::Kind::Path && origin.kind != Origin::Kind::Body && origin.part == Origin::Part::Value;
        if (isOne)
            values.insert({int(origin.kind), origin.name});
    }
    const auto isNamed = [&causes](const QPair<int, QString> &value) {
        return std::any_of(causes.cbegin(), causes.cend(), [&value](const Cause &cause) {
            return !value.second.isEmpty()
                && (cause.where.value("parameter") == value.second || cause.where.value("header") == value.second);
        });
    };
    return int(std::count_if(values.cbegin(), values.cend(), [&](const auto &value) { return !isNamed(value); }));
}

} // namespace

QStringList rightThings(const Diagnosis &diagnosis, int explanation)
{
    const Diagnosis::Explanation *shown = explanationAt(diagnosis, explanation);
    const bool isProved = diagnosis.verdict == Diagnosis::Verdict::Mismatch && shown && shown->sample.isEmpty()
        && shown->proof == Diagnosis::Proof::Reproduced && !diagnosis.observedSignature.contains('*');
    if (!isProved)
        return {};
    Touched touched;
    for (const Cause &cause : shown->causes)
        touch(touched, cause);
    const SignatureTrace &expected = diagnosis.expected;
    const bool hasQuery = expected.step("canonical-query") || expected.step("canonical-resource");
    QStringList words;
    const auto add = [&words](bool isRight, const QString &word) {
        if (isRight)
            words.append(word);
    };
    add(!touched.secret, RightWords::tr("Secret"));
    add(!touched.encoding && hasQuery, RightWords::tr("Encoding"));
    add(!touched.order && hasQuery, RightWords::tr("Order"));
    add(!touched.place && hasQuery, RightWords::tr("Method and path"));
    add(!touched.headers && expected.step("canonical-headers"), RightWords::tr("Headers"));
    add(!touched.body && expected.step("hashed-payload"), RightWords::tr("Body"));
    add(!touched.digest, RightWords::tr("Digest"));
    if (const int values = touched.values ? 0 : otherValues(expected, shown->causes); values > 0)
        words.append(values == 1 ? RightWords::tr("1 other value") : RightWords::tr("%1 other values").arg(QLocale().toString(values)));
    return words;
}

TickRow::TickRow(QWidget *parent) : QWidget(parent)
{
    provideAccessibleText();
    setFocusPolicy(Qt::NoFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TickRow::setWords(const QStringList &words)
{
    m_words = words;
    updateGeometry();
    update();
}

QVector<QRect> TickRow::places(int width) const
{
    const Theme &theme = Theme::current();
    const QFontMetrics metrics(theme.font(TextRole::Body));
    const int tall = theme.px(24);
    QVector<QRect> boxes;
    int x = 0, y = 0;
    for (const QString &word : m_words) {
        const int wide = theme.px(20) + metrics.horizontalAdvance(word) + 1;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += tall;
        }
        boxes.append(QRect(x, y, wide, tall));
        x += wide + theme.px(18);
    }
    return boxes;
}

int TickRow::heightForWidth(int width) const
{
    return m_words.isEmpty() ? 0 : places(width).constLast().bottom() + 1;
}

QSize TickRow::sizeHint() const
{
    const int wide = Theme::current().px(480);
    return {wide, heightForWidth(wide)};
}

void TickRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setFont(theme.font(TextRole::Body));
    painter.setPen(theme.colour(Token::Text));
    const QVector<QRect> boxes = places(width());
    const int side = theme.px(14);
    for (qsizetype index = 0; index < boxes.size(); ++index) {
        const QRect &box = boxes[index];
        paintIcon(&painter, QRect(box.left(), box.top() + (box.height() - side) / 2, side, side), u"check"_s, Token::Ok);
        painter.drawText(box.adjusted(theme.px(20), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_words[index]);
    }
}

} // namespace countersign
