// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/review/reviewstatistics.h>

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;

namespace Quoth {

/// Decides on all proposals of the queue on one side of a score, and says before how many they are
/// and how good they can be expected to be, and on what that rests.
class ReviewThreshold : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewThreshold(QWidget *parent = nullptr);

    [[nodiscard]] double threshold() const;
    void setForecast(const ThresholdForecast &forecast);
    void setBusy(bool isBusy);

Q_SIGNALS:
    void thresholdChanged(double threshold);
    void decisionRequested(const QList<qint64> &ids, bool isAccepted);

private:
    [[nodiscard]] bool isAbove() const;
    [[nodiscard]] const QList<qint64> &ids() const;
    void updateTexts();

    ThresholdForecast m_forecast;
    bool m_isBusy = false;
    QComboBox *m_side;
    QSlider *m_slider;
    QLabel *m_value;
    QLabel *m_text;
    QPushButton *m_accept;
    QPushButton *m_reject;
};

} // namespace Quoth
