// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/printing.h>

#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <memory>

namespace Quoth {

namespace {

std::shared_ptr<QPrinter> makePrinter(const ArticlePrinter &article)
{
    // Shared by the dialog and what it calls when it is done, whichever goes last.
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(article.title());
    printer->setPageMargins(QMarginsF(18, 20, 18, 16), QPageLayout::Millimeter);
    return printer;
}

} // namespace

void showPrintDialog(const ArticlePrinter &article, QWidget *parent)
{
    const std::shared_ptr<QPrinter> printer = makePrinter(article);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    QObject::connect(dialog, &QDialog::accepted, parent, [article, printer] {
        const bool isRange = printer->printRange() == QPrinter::PageRange;
        article.print(
            *printer, isRange ? std::max(1, printer->fromPage()) : 1,
            isRange ? printer->toPage() : 0);
    });
    dialog->open();
}

void showPrintPreview(const ArticlePrinter &article, QWidget *parent)
{
    const std::shared_ptr<QPrinter> printer = makePrinter(article);
    auto *dialog = new QPrintPreviewDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->resize(900, 1000);
    QObject::connect(
        dialog, &QPrintPreviewDialog::paintRequested, parent,
        [article, printer](QPrinter *onto) { article.print(*onto); });
    dialog->open();
}

} // namespace Quoth
