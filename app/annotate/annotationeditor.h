// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <annotate/label.h>
#include <core/error.h>
#include <text/annotatedarticle.h>
#include <text/edit.h>
#include <text/note.h>

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace Quoth {

class Session;
class EditMaker;

/// What the reader's keys do to the open article: knows the selection and the current annotation,
/// makes edits and has the session perform them. When a function returns, the edit is stored.
class AnnotationEditor : public QObject
{
    Q_OBJECT

public:
    enum class Edge
    {
        Start,
        End
    };
    enum class Step
    {
        Token,
        Character
    };

    /// How much the selection takes in when it is used.
    enum class Snap
    {
        Character,
        Word,
        Sentence
    };

    explicit AnnotationEditor(Session &session, QObject *parent = nullptr);

    using Make = std::function<std::optional<Edit>(const EditMaker &)>;
    /// Makes an edit and has it stored; says whether there was anything to do, and it was done.
    bool perform(const Make &make);

    [[nodiscard]] Snap snap() const { return m_snap; }
    void setSnap(Snap snap);

    /// The selection, taken to whole words or sentences as the reader wants it.
    [[nodiscard]] Span selection() const;
    void setSelection(Span selection);
    [[nodiscard]] const Annotation *current() const;
    [[nodiscard]] qint64 currentId() const { return m_current; }
    void setCurrent(qint64 id);

    /// Gives a tag of the reader's own to the selection, or else to the current highlight.
    void applyTag(const QString &tag);
    /// A number key: annotates the selection, or else relabels the current annotation.
    void applyLabel(int key);
    void accept();
    void reject();
    /// Deletes the reader's own annotation; of a machine's it says that it can be rejected.
    void remove();
    /// Moves an edge of the current annotation by one step, forwards or back.
    void moveEdge(Edge edge, Step step, bool forwards);
    /// The selection becomes another piece of the current annotation, or is taken out of it.
    void addPart();
    /// Which annotation that is: the current one, or the last before words were selected; 0 for
    /// none.
    [[nodiscard]] qint64 pieceTarget() const;
    void takeOut();
    /// Cuts the current annotation in two.
    void split(qsizetype position);
    /// With all of its kind that the selection touches, else with the next of its kind.
    void merge();
    /// From certain to probable to possible and back.
    void changeCertainty();
    /// As attributesFromText() reads them.
    void setAttributes(const QString &text);
    void setEntity(const QString &name, const QString &tag);
    /// A highlight's tag is any words or none, another annotation's one of its kind's.
    void setTag(const QString &tag);
    void setNote(const QString &note);
    /// Notes in Markdown on the whole article, and on an entity wherever it is named.
    void setArticleNote(const QString &note);
    void setEntityNote(const QString &entity, const QString &note);
    void setSpeaker(const QString &name);
    /// Makes the selection the speaker of the current quotation, or of the one before it: selecting
    /// words takes the reader away from a quotation.
    void setSpeakerFromSelection();
    [[nodiscard]] bool hasQuotationForSpeaker() const;
    void setSpeakerUnknown();
    /// Makes the selection the cue of the current quotation, or of the one before it.
    void setCueFromSelection();
    /// Takes away the chains and named relations of the current annotation.
    void unrelate();

    /// Steps through what a reader decides on, in reading order; wraps around.
    void goToNext();
    void goToPrevious();

    /// The names in the article that can speak, the most frequent first.
    [[nodiscard]] QStringList speakerNames() const;

Q_SIGNALS:
    /// Another annotation is current, 0 for none.
    void currentChanged(qint64 id);
    /// What can be done now has changed: selection, current annotation or its status.
    void stateChanged();
    /// Something the reader should know, in a whole sentence.
    void hintGiven(const QString &text);
    void selectionUsed();

private:
    [[nodiscard]] QList<qint64> mergeTargets() const;
    void setNoteOn(const Note &note, const char *act, const QString &subject);
    void followEdit(const Edit &edit);
    void step(int direction);

    Session &m_session;
    Span m_selection;
    qint64 m_current = 0;
    mutable qsizetype m_row = 0; ///< where the current one was found last
    qint64 m_last = 0;           ///< the last that was current
    qint64 m_lastQuotation = 0;
    Snap m_snap = Snap::Character;
};

/// The span with one edge moved by a step, forwards or back.
[[nodiscard]] Span movedEdge(
    QStringView text, Span span, AnnotationEditor::Edge edge, AnnotationEditor::Step step,
    bool forwards);

} // namespace Quoth
