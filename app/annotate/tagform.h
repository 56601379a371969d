// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/tag.h>

#include <QWidget>

class QComboBox;
class QKeySequenceEdit;
class QLineEdit;
class QToolButton;

namespace Quoth {

class TagEditor;

/// Colour, line, key and description of one tag. What is changed is kept at once, and can be
/// undone.
class TagForm : public QWidget
{
    Q_OBJECT

public:
    explicit TagForm(TagEditor &editor, QWidget *parent = nullptr);

    /// Shows the tag; 0 hides the form.
    void setTag(qint64 id);

private:
    void addColors();
    void keep();

    TagEditor &m_editor;
    qint64 m_id = 0;
    bool m_isFilling = false;
    QComboBox *m_color;
    QComboBox *m_line;
    QKeySequenceEdit *m_shortcut;
    QLineEdit *m_description;
};

} // namespace Quoth
