// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <annotate/annotationdescription.h>

#include <QWidget>

class QGridLayout;
class QLabel;

namespace Quoth {

/// Shows a description: heading, the words in the reading face, and the rows in two columns.
class DescriptionView : public QWidget
{
    Q_OBJECT

public:
    explicit DescriptionView(QWidget *parent = nullptr);

    void setDescription(const AnnotationDescription &description);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateFonts();
    void fillRows();

    AnnotationDescription m_description;
    QLabel *m_heading;
    QLabel *m_words;
    QGridLayout *m_rows;
};

} // namespace Quoth
