// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/about.h>

#include <common/version.h>
#include <exchange/syntaxhighlighter.h>

#include <QCoreApplication>
#include <QMessageBox>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

class AboutText
{
    Q_DECLARE_TR_FUNCTIONS(Quoth::About)

public:
    static QString details()
    {
        const QString highlighting =
            SyntaxHighlighter::isAvailable()
                ? tr("Sources and exports are coloured by KSyntaxHighlighting.")
                : tr("This Quoth was built without KSyntaxHighlighting, so sources and exports "
                     "are shown in one colour.");
        return u"<p>%1</p><p>%2</p><p>%3</p><p>%4</p>"_s.arg(
            tr("Quoth reads and annotates news articles: who is named, who said what."),
            tr("It works offline and sends nothing anywhere."),
            tr("Free software under the GNU General Public License, version 3 or later. Built "
               "with Qt %1.")
                .arg(QString::fromLatin1(qVersion())),
            highlighting);
    }
};

} // namespace

void showAbout(QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(QCoreApplication::translate("Quoth::About", "About Quoth"));
    box->setTextFormat(Qt::RichText);
    box->setText(u"<h2>Quoth %1</h2>"_s.arg(version()));
    box->setInformativeText(AboutText::details());
    box->setStandardButtons(QMessageBox::Close);
    box->setModal(false);
    box->show();
}

} // namespace Quoth
