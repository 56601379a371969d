// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/markpanel.h>

#include <annotate/markstep.h>
#include <annotate/placedelegate.h>
#include <annotate/placelistmodel.h>
#include <annotate/ruleerrors.h>
#include <exchange/syntaxhighlighter.h>
#include <library/session.h>
#include <window/messages.h>

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QFutureWatcher>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTimer>
#include <QtConcurrentRun>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingPause = 200; // ms

} // namespace

MarkPanel::MarkPanel(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_model(new PlaceListModel(this))
    , m_pages(new QStackedWidget(this))
    , m_words(new QLineEdit)
    , m_how(new QComboBox)
    , m_anyCase(new QCheckBox(tr("Any &case")))
    , m_wholeWord(new QCheckBox(tr("&Whole words")))
    , m_label(new QComboBox)
    , m_scope(new QComboBox)
    , m_rules(new QPlainTextEdit)
    , m_errors(new QLabel)
    , m_state(new QLabel)
    , m_list(new QListView)
    , m_all(new QCheckBox(tr("&All")))
    , m_accept(new QPushButton(tr("&Mark")))
    , m_propose(new QPushButton(tr("&Propose")))
    , m_delay(new QTimer(this))
{
    setObjectName(u"markPanel"_s);
    m_pool.setMaxThreadCount(1);
    m_delay->setSingleShot(true);
    m_delay->setInterval(typingPause);
    m_pages->addWidget(wordsPage());
    m_pages->addWidget(rulesPage());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(16);
    layout->addWidget(m_pages, 2);
    layout->addWidget(resultSide(), 3);
    connectInputs();
    setTags({});
    updateButtons();
}

MarkPanel::~MarkPanel()
{
    keepRules(); // whoever quits does not wait for the pause in typing
    cancel();
    m_pool.waitForDone();
}

QWidget *MarkPanel::wordsPage()
{
    auto *page = new QWidget;
    m_words->setObjectName(u"markWords"_s);
    m_words->setAccessibleName(tr("Words to look for"));
    m_words->setPlaceholderText(tr("Words to look for"));
    m_how->setObjectName(u"markHow"_s);
    m_how->setAccessibleName(tr("How to look for them"));
    m_how->addItems({tr("These words"), tr("All forms of the name"), tr("Regular expression")});
    m_label->setObjectName(u"markLabel"_s);
    m_label->setAccessibleName(tr("What to mark them as"));
    m_anyCase->setObjectName(u"markAnyCase"_s);
    m_wholeWord->setObjectName(u"markWholeWord"_s);
    m_wholeWord->setChecked(true);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(8);
    grid->addWidget(m_words, 0, 0, 1, 2);
    grid->addWidget(m_how, 1, 0, 1, 2);
    grid->addWidget(m_anyCase, 2, 0);
    grid->addWidget(m_wholeWord, 2, 1);
    grid->addWidget(m_label, 3, 0, 1, 2);
    grid->setRowStretch(4, 1);
    return page;
}

QWidget *MarkPanel::rulesPage()
{
    m_rules->setObjectName(u"rules"_s);
    m_rules->setAccessibleName(tr("Rules, one a line"));
    m_rules->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_rules->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_rules->setTabChangesFocus(false); // a tab parts words and label
    m_rules->setPlaceholderText(
        tr("One rule a line: words, a tab and a label, or a pattern as spaCy and Prodigy have "
           "them:\n\nHarbour Board\tORG\n{\"label\": \"PER\", \"pattern\": [{\"LOWER\": "
           "\"mayor\"}, {\"IS_TITLE\": true, \"OP\": \"+\"}]}"));
    m_keptRules = QSettings().value(u"annotate/rules"_s).toString();
    m_rules->setPlainText(m_keptRules);
    m_errors->setObjectName(u"ruleErrors"_s);
    m_errors->setWordWrap(true);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addWidget(m_rules, 1);
    layout->addWidget(m_errors);
    return page;
}

QWidget *MarkPanel::resultSide()
{
    auto *side = new QWidget;
    m_scope->setObjectName(u"markScope"_s);
    m_scope->setAccessibleName(tr("Where to look"));
    m_scope->addItems({tr("In this article"), tr("In the whole library")});
    m_state->setObjectName(u"markState"_s);
    m_state->setWordWrap(true);
    m_list->setObjectName(u"markList"_s);
    m_list->setAccessibleName(tr("Places that were found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PlaceDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_all->setObjectName(u"markTickAll"_s);
    m_accept->setObjectName(u"markAccept"_s);
    m_accept->setToolTip(tr("Mark what is ticked, as accepted (Ctrl+Enter)"));
    m_propose->setObjectName(u"markPropose"_s);
    m_propose->setToolTip(tr("Mark what is ticked as proposals, to be decided on one by one"));
    auto *close = new QPushButton(tr("Close"));
    for (QPushButton *button : {m_accept, m_propose, close}) {
        button->setAutoDefault(false);
    }
    connect(close, &QPushButton::clicked, this, &MarkPanel::closed);
    auto *top = new QHBoxLayout;
    top->addWidget(m_scope);
    top->addWidget(m_state, 1);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_all);
    bottom->addStretch(1);
    bottom->addWidget(m_accept);
    bottom->addWidget(m_propose);
    bottom->addWidget(close);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addLayout(bottom);
    return side;
}

void MarkPanel::connectInputs()
{
    for (QWidget *widget :
         {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_rules),
          static_cast<QWidget *>(m_list)}) {
        widget->installEventFilter(this);
    }
    connect(m_words, &QLineEdit::textChanged, this, &MarkPanel::searchSoon);
    connect(m_rules, &QPlainTextEdit::textChanged, this, [this] {
        checkRules();
        searchSoon();
    });
    connect(m_anyCase, &QCheckBox::toggled, this, &MarkPanel::searchSoon);
    connect(m_wholeWord, &QCheckBox::toggled, this, &MarkPanel::searchSoon);
    for (QComboBox *box : {m_how, m_label}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    for (QComboBox *box : {m_how, m_label, m_scope}) {
        connect(box, &QComboBox::currentIndexChanged, this, &MarkPanel::searchSoon);
    }
    connect(m_delay, &QTimer::timeout, this, &MarkPanel::keepRules);
    connect(m_delay, &QTimer::timeout, this, &MarkPanel::search);
    connect(m_all, &QCheckBox::clicked, this, [this] {
        m_model->setAllTicked(m_model->tickedCount() < m_model->tickableCount());
        updateButtons(); // where there is nothing to tick
    });
    connect(m_model, &PlaceListModel::ticksChanged, this, &MarkPanel::updateButtons);
    connect(m_accept, &QPushButton::clicked, this, [this] { mark(true); });
    connect(m_propose, &QPushButton::clicked, this, [this] { mark(false); });
    connect(&m_session, &Session::articleOpened, this, &MarkPanel::searchSoon);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) {
            if (index.isValid() && m_list->hasFocus()) {
                const auto place = index.data(PlaceListModel::PlaceRole).value<FoundPlace>();
                Q_EMIT placeChosen(place.articleId, place.span);
            }
        });
    checkRules();
}

void MarkPanel::setTags(const QStringList &tags)
{
    const QVariant current = m_label->currentData();
    m_label->clear();
    for (int key = firstLabelKey; key <= lastLabelKey; ++key) {
        const Label label = labelOfKey(key);
        m_label->addItem(labelName(label.kind, label.tag), QVariant::fromValue(label));
    }
    for (const QString &tag : tags) {
        m_label->addItem(
            tr("Tag “%1”").arg(tag), QVariant::fromValue(Label{AnnotationKind::Highlight, tag}));
    }
    if (current.isValid()) {
        m_label->setCurrentIndex(std::max(0, m_label->findData(current)));
    }
}

void MarkPanel::openForWords(const QString &words, const QStringList &aliases, const Label &label)
{
    m_aliases = aliases;
    m_pages->setCurrentIndex(0);
    for (int row = 0; row < m_label->count(); ++row) {
        const auto candidate = m_label->itemData(row).value<Label>();
        if (candidate.kind == label.kind && candidate.tag == label.tag) {
            m_label->setCurrentIndex(row);
        }
    }
    m_how->setCurrentIndex(aliases.size() > 1 ? 1 : 0);
    m_words->setText(words);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    searchSoon();
}

void MarkPanel::openForRules()
{
    if (!m_highlighter) { // reading its definitions is no part of the program's start
        m_highlighter = new SyntaxHighlighter(m_rules->document());
        m_highlighter->setDefinition(u"Quoth Rules"_s);
        m_highlighter->setPalette(palette());
    }
    m_pages->setCurrentIndex(1);
    m_rules->setFocus(Qt::ShortcutFocusReason);
    searchSoon();
}

bool MarkPanel::isRules() const
{
    return m_pages->currentIndex() == 1;
}

void MarkPanel::checkRules()
{
    const QString text = m_rules->toPlainText();
    const PatternList list = readPatterns(text);
    m_patterns = list.patterns;
    showErrors(list.errors);
}

void MarkPanel::hideEvent(QHideEvent *event)
{
    keepRules();
    QFrame::hideEvent(event);
}

/// Not at every key: each time waits for the disk.
void MarkPanel::keepRules()
{
    const QString text = m_rules->toPlainText();
    if (text != m_keptRules) {
        m_keptRules = text;
        QSettings().setValue(u"annotate/rules"_s, text);
    }
}

void MarkPanel::showErrors(const QList<PatternError> &errors)
{
    constexpr qsizetype mostShown = 3;
    QList<QTextEdit::ExtraSelection> marks;
    QStringList lines;
    for (const PatternError &error : errors) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_rules->document()->findBlockByNumber(error.line - 1));
        mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(Qt::red);
        marks.append(mark);
        if (lines.size() < mostShown) {
            lines.append(tr("Line %1: %2").arg(error.line).arg(ruleErrorSentence(error)));
        }
    }
    m_rules->setExtraSelections(marks);
    if (errors.size() > mostShown) {
        lines.append(tr("… and %n more", nullptr, static_cast<int>(errors.size() - mostShown)));
    }
    m_errors->setText(lines.join(u'\n'));
    m_errors->setVisible(!lines.isEmpty());
}

void MarkPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        m_highlighter->setPalette(palette());
    }
}

PlaceRequest MarkPanel::request() const
{
    PlaceRequest request;
    request.libraryPath = m_session.libraryPath();
    request.articleId = m_scope->currentIndex() == 0 ? m_session.content().article.id : 0;
    if (isRules()) {
        request.patterns = m_patterns;
        return request;
    }
    const auto how = static_cast<How>(m_how->currentIndex());
    request.query.words = QStringList(m_words->text());
    if (how == How::Forms && m_aliases.contains(m_words->text())) {
        request.query.words = m_aliases;
    }
    request.query.isRegex = how == How::Expression;
    request.query.ignoresCase = m_anyCase->isChecked();
    request.query.isWholeWord = m_wholeWord->isChecked();
    request.label = m_label->currentData().value<Label>();
    return request;
}

void MarkPanel::searchSoon()
{
    if (isVisible()) {
        m_delay->start();
    }
}

void MarkPanel::cancel()
{
    ++m_number;
    m_running.cancel();
}

void MarkPanel::search()
{
    cancel();
    PlaceRequest wanted = request();
    const bool hasQuery = isRules() ? !wanted.patterns.isEmpty() : !m_words->text().isEmpty();
    if (!hasQuery || !m_session.hasArticle()) {
        m_model->setPlaces({});
        return;
    }
    m_state->setText(tr("Looking…"));
    const quint64 number = m_number;
    m_running =
        QtConcurrent::run(&m_pool, [wanted](QPromise<Result<QList<FoundPlace>>> &promise) mutable {
            wanted.stop = [&promise] {
                return promise.isCanceled();
            };
            promise.addResult(searchPlaces(wanted));
        });
    auto *watcher = new QFutureWatcher<Result<QList<FoundPlace>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, number] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0) {
            take(number, watcher->result());
        }
    });
    watcher->setFuture(m_running);
}

void MarkPanel::take(quint64 number, const Result<QList<FoundPlace>> &result)
{
    if (number != m_number) {
        return; // somebody has typed on
    }
    m_model->setPlaces(result.value_or(QList<FoundPlace>()));
    if (result) {
        return;
    }
    switch (result.error().code) {
    case ErrorCode::Malformed:
        m_state->setText(tr("This is no regular expression: %1").arg(result.error().detail));
        break;
    case ErrorCode::TooLarge:
        m_state->setText(tr("This expression takes too long or finds too much. Make it simpler."));
        break;
    default:
        m_state->setText(errorSentence(result.error()));
    }
}

void MarkPanel::updateButtons()
{
    const int ticked = m_model->tickedCount();
    m_accept->setEnabled(ticked > 0);
    m_propose->setEnabled(ticked > 0);
    const bool areAll = ticked == m_model->tickableCount();
    m_all->setEnabled(m_model->tickableCount() > 0);
    m_all->setCheckState(ticked == 0 ? Qt::Unchecked : areAll ? Qt::Checked : Qt::PartiallyChecked);
    //: %1 is "12 places"
    m_state->setText(
        tr("%1, %n ticked", nullptr, ticked).arg(tr("%n place(s)", nullptr, m_model->rowCount())));
}

void MarkPanel::mark(bool isAccepted)
{
    const QList<FoundPlace> places = m_model->tickedPlaces();
    if (places.isEmpty()) {
        return;
    }
    MarkStep step;
    step.act = isRules() ? u"rules"_s : u"mark-all"_s;
    step.subject = isRules() ? QString() : m_words->text().simplified();
    step.entity = isRules() || !m_aliases.contains(m_words->text()) ? QString() : m_aliases.first();
    step.isAccepted = isAccepted;
    const Result<UndoStep> made = makeMarkStep(m_session, places, step);
    if (!made) {
        Q_EMIT m_session.failed(made.error());
        return;
    }
    if (m_session.perform(*made)) {
        Q_EMIT hintGiven(
            tr("%n place(s) marked. Undo takes them all back.", nullptr,
               static_cast<int>(places.size())));
        search();
    }
}

bool MarkPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT closed();
            return true;
        }
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            mark(true);
            return true;
        }
        if (watched == m_words && (isEnter || key->key() == Qt::Key_Down)) {
            m_list->setFocus(Qt::ShortcutFocusReason);
            m_list->setCurrentIndex(m_model->index(0));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Quoth
