// SPDX-License-Identifier: GPL-3.0-or-later
#include <insight/adjudicationwindow.h>

#include <annotate/keybutton.h>
#include <insight/agreementtable.h>
#include <insight/verdictview.h>
#include <library/session.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <QAction>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

AdjudicationWindow::AdjudicationWindow(Session &session, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_adjudicator(session)
    , m_heading(new QLabel)
    , m_position(new QLabel)
    , m_agreementHeading(new QLabel(tr("Measuring how far you agree…")))
    , m_agreement(new AgreementTable)
{
    setWindowTitle(tr("Compare Readers"));
    setObjectName(u"adjudication"_s);
    m_heading->setText(tr("Reading “%1”…").arg(QFileInfo(path).fileName()));
    m_heading->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_position);
    layout->addLayout(top);
    layout->addWidget(makeTexts(), 3);
    layout->addWidget(makeChoices());
    layout->addWidget(m_agreementHeading);
    layout->addWidget(m_agreement, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 130, fontMetrics().height() * 44);

    connect(&m_adjudicator, &Adjudicator::failed, this, [this](const Error &error) {
        m_heading->setText(tr("This could not be compared."));
        m_agreementHeading->clear();
        Q_EMIT failed(error);
    });
    connect(&m_adjudicator, &Adjudicator::compared, this, [this, path] {
        m_heading->setText(tr("You and “%1”: %n article(s) that both have reviewed", nullptr,
                              m_adjudicator.sharedArticles())
                               .arg(QFileInfo(path).fileName()));
        go(std::min(m_current, m_adjudicator.differences().size() - 1));
    });
    connect(&m_adjudicator, &Adjudicator::agreementMeasured, this, [this] {
        m_agreementHeading->setText(
            m_adjudicator.agreement().isEmpty()
                ? tr("There is nothing that both of you have reviewed.")
                : tr("How far you agreed before; 1 is full agreement"));
        m_agreement->setRows(m_adjudicator.agreement());
    });
    showCurrent();
    m_adjudicator.compareWith(path);
}

QWidget *AdjudicationWindow::makeTexts()
{
    auto *texts = new QWidget;
    auto *row = new QHBoxLayout(texts);
    row->setContentsMargins({});
    m_left = new VerdictView(tr("In your library"));
    m_left->setObjectName(u"mine"_s);
    m_right = new VerdictView(tr("The other reader"));
    m_right->setObjectName(u"theirs"_s);
    row->addWidget(m_left, 1);
    row->addWidget(m_right, 1);
    return texts;
}

QAction *AdjudicationWindow::addAct(
    const QString &text, const QList<QKeySequence> &keys, const std::function<void()> &act)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    return action;
}

QWidget *AdjudicationWindow::makeChoices()
{
    auto *choices = new QWidget;
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins({});
    const auto addChoice = [&](const QString &text, Qt::Key key, AdjudicationChoice choice) {
        QAction *action = addAct(text, {key}, [this, choice] { choose(choice); });
        row->addWidget(new KeyButton(*action));
        m_choices.append(action);
    };
    addChoice(tr("Mine"), Qt::Key_1, AdjudicationChoice::Left);
    addChoice(tr("Theirs"), Qt::Key_2, AdjudicationChoice::Right);
    addChoice(tr("Both"), Qt::Key_3, AdjudicationChoice::Both);
    addChoice(tr("Neither"), Qt::Key_4, AdjudicationChoice::Neither);
    row->addSpacing(12);
    row->addWidget(
        new KeyButton(*addAct(tr("Previous"), {Qt::Key_K}, [this] { go(m_current - 1); })));
    row->addWidget(new KeyButton(
        *addAct(tr("Next"), {Qt::Key_J, Qt::Key_Space}, [this] { go(m_current + 1); })));
    row->addWidget(new KeyButton(
        *addAct(tr("Undo"), {QKeySequence(QKeySequence::Undo), Qt::Key_Backspace}, [this] {
            m_session.undo();
        })));
    addAct(tr("Redo"), QKeySequence::keyBindings(QKeySequence::Redo), [this] { m_session.redo(); });
    m_all = new QToolButton;
    m_all->setText(tr("All that are left"));
    m_all->setPopupMode(QToolButton::InstantPopup);
    m_all->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *menu = new QMenu(m_all);
    menu->addAction(
        tr("Keep only what both have"), this, [this] { chooseAll(AdjudicationChoice::Neither); });
    menu->addAction(tr("Prefer mine"), this, [this] { chooseAll(AdjudicationChoice::Left); });
    menu->addAction(tr("Prefer theirs"), this, [this] { chooseAll(AdjudicationChoice::Right); });
    menu->addAction(tr("Keep everything"), this, [this] { chooseAll(AdjudicationChoice::Both); });
    m_all->setMenu(menu);
    row->addStretch();
    row->addWidget(m_all);
    return choices;
}

void AdjudicationWindow::choose(AdjudicationChoice choice)
{
    m_adjudicator.settle(m_current, choice); // which shows what is left
}

void AdjudicationWindow::chooseAll(AdjudicationChoice choice)
{
    m_adjudicator.settleAll(choice);
}

void AdjudicationWindow::go(qsizetype difference)
{
    const qsizetype count = m_adjudicator.differences().size();
    m_current = std::clamp<qsizetype>(difference, 0, std::max<qsizetype>(0, count - 1));
    showCurrent();
}

void AdjudicationWindow::showCurrent()
{
    const QList<PlacedDifference> &all = m_adjudicator.differences();
    const bool isAny = m_current < all.size();
    for (QAction *choice : std::as_const(m_choices)) {
        choice->setEnabled(isAny);
    }
    m_all->setEnabled(isAny);
    if (!isAny) {
        m_position->setText(
            m_adjudicator.sharedArticles() > 0 ? tr("No differences are left") : QString());
        m_left->clear();
        m_right->clear();
        return;
    }
    const QLocale locale;
    m_position->setText(
        tr("Difference %1 of %2").arg(locale.toString(m_current + 1), locale.toString(all.size())));
    const PlacedDifference &placed = all[m_current];
    const auto article = m_session.library().articles().article(placed.articleId);
    if (!article) {
        Q_EMIT failed(article.error());
        return;
    }
    const ReaderDifference &difference = placed.difference;
    const Span place = difference.place();
    m_left->showVerdict(*article, difference.left, difference.leftSpeaker, place);
    m_right->showVerdict(*article, difference.right, difference.rightSpeaker, place);
    Q_EMIT placeShown(placed.articleId, place);
}

} // namespace Quoth
