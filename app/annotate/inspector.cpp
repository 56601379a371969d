// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/inspector.h>

#include <analysis/pipeline.h>
#include <annotate/annotationcard.h>
#include <annotate/annotationdescription.h>
#include <annotate/annotationeditor.h>
#include <annotate/attributetext.h>
#include <annotate/fieldeditor.h>
#include <annotate/label.h>
#include <annotate/languagename.h>
#include <annotate/markdown.h>
#include <annotate/namecounts.h>
#include <annotate/namelist.h>
#include <annotate/namelistmodel.h>
#include <library/session.h>
#include <store/library.h>
#include <store/tagstore.h>
#include <window/ondemand.h>
#include <window/sectionheading.h>

#include <QLabel>
#include <QVBoxLayout>

namespace Quoth {

using namespace std::chrono_literals;

using namespace Qt::StringLiterals;

Inspector::Inspector(
    Session &session, AnnotationEditor &editor, const QList<QAction *> &cardActions,
    QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_editor(editor)
    , m_card(new AnnotationCard(cardActions))
    , m_field(new OnDemand<FieldEditor>([this] { return buildField(); }))
    , m_languageNote(new QLabel)
    , m_articleNote(new QLabel)
    , m_speakers(new NameListModel(this))
    , m_names(new NameListModel(this))
    , m_speakersHeading(new SectionHeading(tr("Speakers")))
    , m_namesHeading(new SectionHeading(tr("Named")))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(200);
    auto *content = new QWidget;
    auto *framed = new QVBoxLayout;
    framed->setContentsMargins(16, 16, 16, 0);
    framed->setSpacing(0);
    framed->addWidget(m_card);
    framed->addWidget(m_field);
    m_field->hide();
    m_languageNote->setObjectName(u"languageNote"_s);
    m_languageNote->setWordWrap(true);
    m_languageNote->setForegroundRole(QPalette::PlaceholderText);
    m_languageNote->setContentsMargins(2, 12, 2, 0);
    framed->addWidget(m_languageNote);
    m_articleNote->setObjectName(u"articleNote"_s);
    m_articleNote->setWordWrap(true);
    m_articleNote->setTextFormat(Qt::MarkdownText);
    m_articleNote->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    m_articleNote->setContentsMargins(2, 12, 2, 0);
    framed->addWidget(m_articleNote);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->setSpacing(0);
    layout->addLayout(framed);
    setWidget(content);
    NameList *speakers = addList(m_speakersHeading, m_speakers, tr("Speakers in this article"));
    NameList *names = addList(m_namesHeading, m_names, tr("Named in this article"));
    layout->addWidget(m_speakersHeading);
    layout->addWidget(speakers);
    layout->addWidget(m_namesHeading);
    layout->addWidget(names);
    layout->addStretch(1);
    connectEditor();
    updateCard();
    updateNames();
}

NameList *
Inspector::addList(SectionHeading *heading, NameListModel *model, const QString &accessibleName)
{
    heading->setContentsMargins(16, 20, 16, 6);
    auto *list = new NameList(*model);
    list->setAccessibleName(accessibleName);
    connect(list, &NameList::nameChosen, this, &Inspector::stepThrough);
    return list;
}

void Inspector::connectEditor()
{
    connect(&m_editor, &AnnotationEditor::currentChanged, this, [this] {
        if (FieldEditor *field = m_field->built()) {
            field->cancel();
        }
    });
    connect(&m_editor, &AnnotationEditor::stateChanged, this, &Inspector::updateCard);
    // Counting names grows with the article, so it waits until the edit itself is painted.
    m_namesTimer.setSingleShot(true);
    m_namesTimer.setInterval(40ms);
    connect(&m_namesTimer, &QTimer::timeout, this, &Inspector::updateNames);
    connect(&m_session, &Session::annotationsChanged, &m_namesTimer, [this] {
        if (!m_namesTimer.isActive()) {
            m_namesTimer.start();
        }
    });
    connect(&m_session, &Session::articleOpened, this, [this] {
        updateCard();
        m_namesTimer.stop();
        updateNames();
    });
    connect(m_card, &AnnotationCard::historyOpened, this, &Inspector::updateHistory);
    connect(&m_session, &Session::notesChanged, this, [this] {
        updateCard();
        updateArticleNote();
    });
}

FieldEditor *Inspector::buildField()
{
    auto *field = new FieldEditor;
    connect(field, &FieldEditor::closed, this, &Inspector::editingClosed);
    connect(field, &FieldEditor::speakerEntered, &m_editor, &AnnotationEditor::setSpeaker);
    connect(field, &FieldEditor::entityEntered, &m_editor, &AnnotationEditor::setEntity);
    connect(field, &FieldEditor::tagEntered, &m_editor, &AnnotationEditor::setTag);
    connect(field, &FieldEditor::attributesEntered, &m_editor, &AnnotationEditor::setAttributes);
    connect(field, &FieldEditor::noteEntered, &m_editor, &AnnotationEditor::setNote);
    connect(field, &FieldEditor::articleNoteEntered, &m_editor, &AnnotationEditor::setArticleNote);
    connect(field, &FieldEditor::entityNoteEntered, &m_editor, &AnnotationEditor::setEntityNote);
    connect(field, &FieldEditor::relationEntered, this, &Inspector::relationNamed);
    connect(field, &FieldEditor::nameTyped, this, &Inspector::completeName);
    return field;
}

void Inspector::updateCard()
{
    const Annotation *annotation = m_editor.current();
    m_card->setVisible(m_session.hasArticle()); // the start page has an invitation of its own
    if (!annotation) {
        m_card->showInvitation();
        return;
    }
    AnnotationDescription description = describeAnnotation(m_session.content().set, *annotation);
    const QString entity = currentEntity();
    if (const QString note = noteOn(NoteSubject::Entity, entity); !note.isEmpty()) {
        description.rows.append({tr("On %1").arg(entity), note, {}, false, true});
    }
    m_card->setDescription(description);
    if (m_card->isHistoryOpen()) {
        updateHistory();
    }
}

void Inspector::updateNames()
{
    const AnnotationSet &set = m_session.content().set;
    m_speakers->setNames(countSpeakers(set));
    m_names->setNames(countNames(set));
    m_speakersHeading->setVisible(m_speakers->rowCount() > 0);
    m_namesHeading->setVisible(m_names->rowCount() > 0);
    updateLanguageNote();
    updateArticleNote();
}

void Inspector::updateLanguageNote()
{
    const Article &article = m_session.content().article;
    const bool isShown = m_session.hasArticle() && !seeksNames(article.language, article.text);
    if (isShown) {
        const QString note =
            readsDates(article.language)
                ? tr("This article is in %1. Names are only looked for in English articles; "
                     "quotation marks and dates are looked for here too.")
                : tr("This article is in %1. Names are only looked for in English articles; "
                     "quotation marks and dates in figures are looked for here too.");
        m_languageNote->setText(note.arg(languageName(article.language)));
    }
    m_languageNote->setVisible(isShown);
}

QString Inspector::noteOn(NoteSubject subject, const QString &key) const
{
    return key.isEmpty() ? QString()
                         : m_session.library().tags().note(subject, key).value_or(QString());
}

QString Inspector::currentEntity() const
{
    const Annotation *annotation = m_editor.current();
    if (!annotation) {
        return {};
    }
    return annotation->kind == AnnotationKind::Quotation
               ? speakerName(m_session.content().set, *annotation)
               : annotation->entity;
}

void Inspector::updateArticleNote()
{
    const QString note =
        m_session.hasArticle()
            ? noteOn(NoteSubject::Article, QString::number(m_session.content().article.id))
            : QString();
    m_articleNote->setText(safeMarkdown(note));
    m_articleNote->setVisible(!note.isEmpty());
}

void Inspector::completeName(const QString &text)
{
    constexpr int leastLetters = 2;
    constexpr int mostNames = 20;
    if (text.size() >= leastLetters) {
        m_field->part().addChoices(
            m_session.library().annotations().entityNames(text, mostNames).value_or(QStringList()));
    }
}

void Inspector::editRelation()
{
    if (m_editor.current()) {
        m_field->part().editRelation(
            m_session.library().annotations().relationNames().value_or(QStringList()));
    }
}

void Inspector::editArticleNote()
{
    if (m_session.hasArticle()) {
        m_field->part().editArticleNote(
            noteOn(NoteSubject::Article, QString::number(m_session.content().article.id)));
    }
}

void Inspector::editEntityNote()
{
    if (const QString entity = currentEntity(); !entity.isEmpty()) {
        m_field->part().editEntityNote(entity, noteOn(NoteSubject::Entity, entity));
    }
}

void Inspector::updateHistory()
{
    const Result<QList<Decision>> history =
        m_session.library().annotations().history(m_editor.currentId());
    if (history) {
        m_card->setHistory(*history);
    } else {
        Q_EMIT m_session.failed(history.error());
    }
}

void Inspector::stepThrough(const QModelIndex &name)
{
    const auto places = name.data(NameListModel::AnnotationsRole).value<QList<qint64>>();
    if (places.isEmpty()) {
        return;
    }
    // From a place that is not among them indexOf gives -1, and the first is next.
    const qsizetype next = (places.indexOf(m_editor.currentId()) + 1) % places.size();
    Q_EMIT annotationChosen(places.at(next));
}

void Inspector::editSpeaker()
{
    const Annotation *annotation = m_editor.current();
    if (annotation && annotation->kind == AnnotationKind::Quotation) {
        m_field->part().editSpeaker(
            speakerName(m_session.content().set, *annotation), m_editor.speakerNames());
    }
}

void Inspector::editEntity()
{
    const Annotation *annotation = m_editor.current();
    if (annotation && annotation->kind == AnnotationKind::Entity) {
        m_field->part().editEntity(annotation->entity, annotation->tag, m_editor.speakerNames());
    }
}

void Inspector::editTag()
{
    const Annotation *annotation = m_editor.current();
    if (!annotation || !hasTag(annotation->kind)) {
        return;
    }
    if (annotation->kind != AnnotationKind::Highlight) {
        m_field->part().editKind(annotation->kind, annotation->tag);
        return;
    }
    const Result<QStringList> known = m_session.library().annotations().tags();
    if (!known) {
        Q_EMIT m_session.failed(known.error()); // the tag can be typed all the same
    }
    m_field->part().editTag(annotation->tag, known.value_or(QStringList()));
}

void Inspector::editNote()
{
    if (const Annotation *annotation = m_editor.current()) {
        m_field->part().editNote(annotation->note);
    }
}

void Inspector::editAttributes()
{
    if (const Annotation *annotation = m_editor.current()) {
        m_field->part().editAttributes(attributeText(ownAttributes(*annotation)));
    }
}

} // namespace Quoth
