// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace Quoth {

/// A small grey heading over a list: "SPEAKERS".
class SectionHeading : public QLabel
{
    Q_OBJECT

public:
    explicit SectionHeading(const QString &text, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();
};

} // namespace Quoth
