// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <annotate/label.h>
#include <core/error.h>
#include <text/annotatedarticle.h>
#include <text/edit.h>

#include <QObject>
#include <QStringList>

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

    explicit AnnotationEditor(Session &session, QObject *parent = nullptr);

    [[nodiscard]] Span selection() const { return m_selection; }
    void setSelection(Span selection);
    [[nodiscard]] const Annotation *current() const;
    [[nodiscard]] qint64 currentId() const { return m_current; }
    void setCurrent(qint64 id);

    /// A number key: annotates the selection, or else relabels the current annotation.
    void applyLabel(int key);
    void accept();
    void reject();
    /// Deletes the reader's own annotation; of a machine's it says that it can be rejected.
    void remove();
    /// Moves an edge of the current annotation by one step, forwards or back.
    void moveEdge(Edge edge, Step step, bool forwards);
    void setEntity(const QString &name, const QString &tag);
    /// A highlight's tag is any words or none, another annotation's one of its kind's.
    void setTag(const QString &tag);
    void setNote(const QString &note);
    void setSpeaker(const QString &name);
    /// Makes the selection the speaker of the current quotation, or of the one before it: selecting
    /// words takes the reader away from a quotation.
    void setSpeakerFromSelection();
    [[nodiscard]] bool hasQuotationForSpeaker() const;

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
    template <typename Make>
    bool perform(const Make &make);
    void followEdit(const Edit &edit);
    void step(int direction);

    Session &m_session;
    Span m_selection;
    qint64 m_current = 0;
    qint64 m_lastQuotation = 0;
};

} // namespace Quoth
