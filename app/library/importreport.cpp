// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/importreport.h>

#include <window/messages.h>

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

ImportReport::ImportReport(const QList<Error> &errors, QWidget *parent)
    : QDialog(parent)
    , m_errors(errors)
{
    setObjectName(u"importReport"_s);
    setWindowTitle(tr("Not Imported"));
    auto *verdict = new QLabel(
        tr("%n file(s) or part(s) of files could not be read. Everything else is in the library.",
           nullptr, int(errors.size())));
    verdict->setWordWrap(true);
    auto *list = new QTreeWidget;
    list->setObjectName(u"importErrors"_s);
    list->setAccessibleName(tr("What could not be read"));
    list->setHeaderLabels({tr("File"), tr("Place"), tr("Reason")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    const QLocale locale;
    for (const Error &error : errors) {
        auto *item = new QTreeWidgetItem(
            list, {QFileInfo(error.subject).fileName(),
                   error.line > 0 ? locale.toString(error.line) : QString(), errorSentence(error)});
        item->setToolTip(0, error.subject);
        item->setToolTip(2, error.detail.isEmpty() ? errorSentence(error) : error.detail);
    }
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *copy = buttons->addButton(tr("&Copy List"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(verdict);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    const int line = fontMetrics().height();
    resize(line * 44, line * 22);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, &ImportReport::copyAll);
}

void ImportReport::copyAll() const
{
    QStringList lines;
    for (const Error &error : m_errors) {
        lines.append(errorText(error));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace Quoth
