// SPDX-License-Identifier: GPL-3.0-or-later
#include <insight/adjudicationwindow.h>

#include <annotate/label.h>
#include <insight/agreementtable.h>
#include <insight/kindtitle.h>
#include <library/session.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// So much of the text stands around what is compared.
constexpr qsizetype contextLength = 240;

QString escaped(QStringView text)
{
    return text.toString().toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

/// The text around the place, with the marked pieces in it set off by colour, bold type and line.
QString
markedText(const QString &text, Span place, const QList<Span> &marked, const QPalette &palette)
{
    const QString style = u"background-color: %1; color: %2"_s.arg(
        palette.color(QPalette::Highlight).name(), palette.color(QPalette::HighlightedText).name());
    const qsizetype start = std::max<qsizetype>(0, place.start - contextLength);
    const qsizetype end = std::min(text.size(), place.end + contextLength);
    QString html = start > 0 ? u"… "_s : QString();
    qsizetype at = start;
    for (const Span piece : marked) {
        html += escaped(Span{at, piece.start}.in(text)) +
                u"<b><u><span style=\"%1\"><a name=\"here\"></a>"_s.arg(style) +
                escaped(piece.in(text)) + u"</span></u></b>"_s;
        at = piece.end;
    }
    return html + escaped(Span{at, end}.in(text)) + (end < text.size() ? u" …"_s : QString());
}

} // namespace

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
    const auto add = [&](const QString &title, const QString &name) {
        auto *column = new QVBoxLayout;
        column->addWidget(new QLabel(title));
        auto *view = new QTextBrowser;
        view->setObjectName(name);
        view->setAccessibleName(title);
        view->setFocusPolicy(Qt::ClickFocus); // the keys are for the choices
        column->addWidget(view);
        row->addLayout(column);
        return view;
    };
    m_left = add(tr("In your library"), u"mine"_s);
    m_right = add(tr("The other reader"), u"theirs"_s);
    return texts;
}

QPushButton *AdjudicationWindow::addChoice(
    QLayout &row, const QString &text, const QKeySequence &key, AdjudicationChoice choice)
{
    auto *button =
        new QPushButton(tr("%1  (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, choice] { choose(choice); });
    auto *shortcut = new QShortcut(key, this);
    connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    row.addWidget(button);
    m_choices.append(button);
    return button;
}

QWidget *AdjudicationWindow::makeChoices()
{
    auto *choices = new QWidget;
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins({});
    addChoice(*row, tr("Mine"), Qt::Key_1, AdjudicationChoice::Left);
    addChoice(*row, tr("Theirs"), Qt::Key_2, AdjudicationChoice::Right);
    addChoice(*row, tr("Both"), Qt::Key_3, AdjudicationChoice::Both);
    addChoice(*row, tr("Neither"), Qt::Key_4, AdjudicationChoice::Neither);
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
    const auto addKey = [this](const QKeySequence &key, auto &&act) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, act);
    };
    addKey(Qt::Key_J, [this] { go(m_current + 1); });
    addKey(Qt::Key_K, [this] { go(m_current - 1); });
    addKey(Qt::Key_Space, [this] { go(m_current + 1); });
    addKey(QKeySequence::Undo, [this] { m_session.undo(); });
    addKey(Qt::Key_Backspace, [this] { m_session.undo(); });
    addKey(QKeySequence::Redo, [this] { m_session.redo(); });
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
    for (QPushButton *button : std::as_const(m_choices)) {
        button->setEnabled(isAny);
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
    showSide(*m_left, difference.left, difference.leftSpeaker, article->text, difference.place());
    showSide(
        *m_right, difference.right, difference.rightSpeaker, article->text, difference.place());
    Q_EMIT placeShown(placed.articleId, difference.place());
}

void AdjudicationWindow::showSide(
    QTextBrowser &view, const std::optional<Annotation> &annotation, const QString &speaker,
    const QString &text, Span place)
{
    QString said = tr("Nothing is marked here.");
    if (annotation) {
        said = annotation->tag.isEmpty()
                   ? kindTitle(annotation->kind)
                   : tr("%1: %2").arg(
                         kindTitle(annotation->kind), labelName(annotation->kind, annotation->tag));
        if (annotation->kind == AnnotationKind::Quotation) {
            said = speaker.isEmpty() ? tr("%1, speaker unknown").arg(said)
                                     : tr("%1, said by %2").arg(said, speaker);
        } else if (!annotation->entity.isEmpty()) {
            said = tr("%1, meaning %2").arg(said, annotation->entity);
        }
        if (!annotation->author.isEmpty()) {
            said = tr("%1 – %2").arg(said, annotation->author);
        }
    }
    view.setHtml(
        u"<p><i>"_s + said.toHtmlEscaped() + u"</i></p><p style=\"line-height: 140%\">"_s +
        markedText(text, place, annotation ? parts(*annotation) : QList<Span>(), palette()) +
        u"</p>"_s);
    view.scrollToAnchor(u"here"_s);
}

} // namespace Quoth
