// SPDX-License-Identifier: GPL-3.0-or-later
#include <review/reviewthreshold.h>

#include <review/reviewtexts.h>

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

ReviewThreshold::ReviewThreshold(QWidget *parent)
    : QWidget(parent)
    , m_side(new QComboBox)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_value(new QLabel)
    , m_text(new QLabel)
    , m_accept(new QPushButton)
    , m_reject(new QPushButton)
{
    m_side->addItems({tr("Score at least"), tr("Score below")});
    m_side->setAccessibleName(tr("Which side of the threshold"));
    m_slider->setRange(0, 100);
    m_slider->setValue(80);
    m_slider->setPageStep(5);
    m_slider->setAccessibleName(tr("Threshold"));
    m_slider->setObjectName(u"reviewThreshold"_s);
    m_text->setObjectName(u"reviewForecast"_s);
    m_accept->setObjectName(u"reviewAcceptMany"_s);
    m_reject->setObjectName(u"reviewRejectMany"_s);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    m_side->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_side->setMinimumContentsLength(4);
    for (QPushButton *button : {m_accept, m_reject}) {
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    auto *top = new QHBoxLayout;
    top->addWidget(m_side, 1);
    top->addWidget(m_value);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_accept, 1);
    buttons->addWidget(m_reject, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_slider);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(
        m_slider, &QSlider::valueChanged, this, [this] { Q_EMIT thresholdChanged(threshold()); });
    connect(m_side, &QComboBox::currentIndexChanged, this, &ReviewThreshold::updateTexts);
    connect(
        m_accept, &QPushButton::clicked, this, [this] { Q_EMIT decisionRequested(ids(), true); });
    connect(
        m_reject, &QPushButton::clicked, this, [this] { Q_EMIT decisionRequested(ids(), false); });
    updateTexts();
}

double ReviewThreshold::threshold() const
{
    return m_slider->value() / 100.0;
}

void ReviewThreshold::setForecast(const ThresholdForecast &forecast)
{
    m_forecast = forecast;
    updateTexts();
}

void ReviewThreshold::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    updateTexts();
}

bool ReviewThreshold::isAbove() const
{
    return m_side->currentIndex() == 0;
}

const QList<qint64> &ReviewThreshold::ids() const
{
    return isAbove() ? m_forecast.above : m_forecast.below;
}

void ReviewThreshold::updateTexts()
{
    const qint64 seen = isAbove() ? m_forecast.seenAbove : m_forecast.seenBelow;
    const qint64 right = isAbove() ? m_forecast.rightAbove : m_forecast.rightBelow;
    const QLocale locale;
    m_value->setText(locale.toString(threshold(), 'f', 2));
    if (seen == 0) {
        m_text->setText(tr("How many of them are right cannot be said: none with such a score has "
                           "been decided on by hand yet."));
    } else {
        m_text->setText(
            tr("Expect %1 of them to be right, to judge by %n decision(s) made by hand.", nullptr,
               int(seen))
                .arg(rateText(right, seen)));
    }
    const int count = int(ids().size());
    m_accept->setText(tr("Accept %1", "so many").arg(locale.toString(count)));
    m_reject->setText(tr("Reject %1", "so many").arg(locale.toString(count)));
    m_accept->setEnabled(count > 0 && !m_isBusy);
    m_reject->setEnabled(count > 0 && !m_isBusy);
}

} // namespace Quoth
