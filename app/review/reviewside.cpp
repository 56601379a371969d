// SPDX-License-Identifier: GPL-3.0-or-later
#include <review/reviewside.h>

#include <library/session.h>
#include <review/reviewer.h>
#include <review/reviewfilterform.h>
#include <review/reviewrates.h>
#include <review/reviewtexts.h>
#include <review/reviewthreshold.h>
#include <window/sectionheading.h>

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int countPause = 120; // ms

} // namespace

ReviewSide::ReviewSide(Reviewer &reviewer, QWidget *parent)
    : QScrollArea(parent)
    , m_reviewer(reviewer)
    , m_scope(new QLabel)
    , m_order(new QComboBox)
    , m_startOver(new QPushButton(tr("Start Over")))
    , m_filter(new ReviewFilterForm)
    , m_threshold(new ReviewThreshold)
    , m_rates(new ReviewRates)
{
    setObjectName(u"reviewSide"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    for (int order = 0; order <= int(ReviewOrder::Repetition); ++order) {
        m_order->addItem(orderText(ReviewOrder(order)), order);
    }
    m_order->setObjectName(u"reviewOrder"_s);
    m_order->setAccessibleName(tr("Order"));
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_order->setMinimumContentsLength(4);
    m_startOver->setToolTip(
        tr("Leave out what is decided by now, and show again what was skipped"));
    buildLayout();
    m_soon.setSingleShot(true);
    m_soon.setInterval(countPause);
    connect(&m_soon, &QTimer::timeout, this, &ReviewSide::count);
    connect(&reviewer, &Reviewer::opened, this, &ReviewSide::showReview);
    connect(&reviewer, &Reviewer::queueChanged, this, &ReviewSide::takeQueue);
    connect(&reviewer, &Reviewer::decided, this, &ReviewSide::countSoon);
    connect(&reviewer, &Reviewer::busyChanged, m_threshold, &ReviewThreshold::setBusy);
    connect(m_order, &QComboBox::activated, this, [this](int row) {
        m_reviewer.setOrder(ReviewOrder(m_order->itemData(row).toInt()));
    });
    connect(m_startOver, &QPushButton::clicked, &reviewer, &Reviewer::startOver);
    connect(m_filter, &ReviewFilterForm::filterChanged, &reviewer, &Reviewer::setFilter);
    connect(m_threshold, &ReviewThreshold::thresholdChanged, this, &ReviewSide::forecast);
    connect(m_threshold, &ReviewThreshold::decisionRequested, &reviewer, &Reviewer::decideAll);
    m_threshold->setBusy(reviewer.isBusy());
    showReview();
    if (reviewer.isReady()) {
        takeQueue();
    }
}

void ReviewSide::buildLayout()
{
    m_scope->setWordWrap(true);
    m_scope->setContentsMargins(16, 12, 16, 4);
    m_scope->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    auto *orderRow = new QHBoxLayout;
    orderRow->setContentsMargins(16, 0, 16, 0);
    orderRow->setSpacing(6);
    orderRow->addWidget(m_order, 1);
    orderRow->addWidget(m_startOver);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->setSpacing(0);
    const auto addHeading = [layout](const QString &text) {
        auto *heading = new SectionHeading(text);
        heading->setContentsMargins(16, 18, 16, 6);
        layout->addWidget(heading);
    };
    layout->addWidget(m_scope);
    layout->addLayout(orderRow);
    addHeading(tr("Progress"));
    layout->addWidget(m_rates);
    addHeading(tr("Decide on many"));
    layout->addWidget(m_threshold);
    addHeading(tr("Show"));
    layout->addWidget(m_filter);
    layout->addStretch(1);
    setWidget(content);
    setMinimumWidth(200);
}

QString ReviewSide::scopeText() const
{
    const ReviewScope &scope = m_reviewer.review().scope;
    switch (scope.kind) {
    case ReviewScope::Kind::Library:
        return tr("The whole library");
    case ReviewScope::Kind::Search:
        return tr("Articles found by “%1”").arg(scope.query);
    case ReviewScope::Kind::Articles:
        break;
    }
    if (scope.articles.size() == 1 && !m_reviewer.index().articles().isEmpty()) {
        return m_reviewer.index().articles().first().title;
    }
    return tr("%n article(s)", nullptr, static_cast<int>(scope.articles.size()));
}

void ReviewSide::showReview()
{
    if (!m_reviewer.isOpen()) {
        return;
    }
    m_scope->setText(scopeText());
    m_order->setCurrentIndex(int(m_reviewer.review().order));
    m_filter->setIndex({});
    m_filter->setFilter(m_reviewer.review().filter);
}

void ReviewSide::takeQueue()
{
    m_filter->setIndex(m_reviewer.index());
    if (m_filter->filter() != m_reviewer.review().filter) { // half a date is being typed on
        m_filter->setFilter(m_reviewer.review().filter);
    }
    countSoon();
}

void ReviewSide::count()
{
    if (!m_reviewer.isReady()) {
        return;
    }
    m_scope->setText(scopeText());
    m_rates->setStatistics(
        m_reviewer.index(), reviewStatistics(m_reviewer.index(), m_reviewer.review().filter));
    forecast();
    reportProgress();
}

void ReviewSide::forecast()
{
    if (m_reviewer.isReady()) {
        m_threshold->setForecast(forecastOf(
            m_reviewer.index(), m_reviewer.queue(), m_reviewer.review().filter,
            m_threshold->threshold()));
    }
}

void ReviewSide::reportProgress()
{
    qint64 left = 0;
    for (const qint32 row : m_reviewer.queue().rows()) {
        left += m_reviewer.index().at(row).isUndecided() ? 1 : 0;
    }
    const qint64 total = m_reviewer.queue().size();
    const QLocale locale;
    QStringList parts = {
        tr("%1 decided, %2 left").arg(locale.toString(total - left), locale.toString(left))};
    const auto pace = decisionsPerMinute(
        decisionTimes(m_reviewer.index(), m_reviewer.review().started.toMSecsSinceEpoch()));
    if (pace && left > 0) {
        parts.append(tr("%1 a minute").arg(locale.toString(*pace, 'f', *pace < 10 ? 1 : 0)));
        parts.append(timeLeftText(left, *pace));
    }
    Q_EMIT progressChanged(
        parts.join(u" · "_s), total == 0 ? 0 : double(total - left) / double(total));
}

} // namespace Quoth
