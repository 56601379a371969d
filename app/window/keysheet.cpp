// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/keysheet.h>

#include <window/actions.h>
#include <window/sectionheading.h>

#include <QAction>
#include <QGridLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// A section's heading and its actions that have keys, the keys in a column of their own.
QWidget *sectionSheet(const Actions &actions, Actions::Section section)
{
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    auto *heading = new SectionHeading(Actions::sectionName(section).remove(u'&'));
    grid->addWidget(heading, 0, 0, 1, 2);
    int row = 1;
    for (const QAction *action : actions.of(section)) {
        if (action->shortcut().isEmpty()) {
            continue;
        }
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts()) {
            keys.append(key.toString(QKeySequence::NativeText));
        }
        auto *key = new QLabel(keys.join(u"  "_s));
        QFont bold = key->font();
        bold.setWeight(QFont::DemiBold);
        key->setFont(bold);
        key->setForegroundRole(QPalette::Link);
        grid->addWidget(key, row, 0);
        grid->addWidget(new QLabel(action->iconText()), row, 1);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    return sheet;
}

/// One column of keys for sections that stand under each other.
void alignKeys(const QList<QWidget *> &sheets)
{
    int widest = 0;
    for (const QWidget *sheet : sheets) {
        const auto *grid = static_cast<const QGridLayout *>(sheet->layout());
        for (int row = 1; row < grid->rowCount(); ++row) {
            widest = std::max(widest, grid->itemAtPosition(row, 0)->sizeHint().width());
        }
    }
    for (const QWidget *sheet : sheets) {
        static_cast<QGridLayout *>(sheet->layout())->setColumnMinimumWidth(0, widest);
    }
}

} // namespace

KeySheet::KeySheet(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(20, 16, 20, 16);
    columns->setSpacing(40);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    QList<QWidget *> sheets;
    for (const Actions::Section section :
         {Actions::Section::File, Actions::Section::Edit, Actions::Section::View,
          Actions::Section::Review, Actions::Section::Help}) {
        sheets.append(sectionSheet(actions, section));
        left->addWidget(sheets.last());
    }
    alignKeys(sheets);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->addWidget(sectionSheet(actions, Actions::Section::Annotate));
    right->addStretch(1);
    columns->addLayout(left);
    columns->addLayout(right);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    resize(content->sizeHint().boundedTo(parent->size() * 0.95) + QSize(20, 8));
    connect(
        new QShortcut(QKeySequence(u"?"_s), this), &QShortcut::activated, this, &QDialog::close);
}

} // namespace Quoth
