// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Quoth {

/// A line that fills from 0 to 1.
class ThinProgress : public QWidget
{
    Q_OBJECT

public:
    explicit ThinProgress(QWidget *parent = nullptr);

    void setFraction(double fraction);
    [[nodiscard]] double fraction() const { return m_fraction; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_fraction = 0;
};

} // namespace Quoth
