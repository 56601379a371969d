// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/relationpicker.h>

#include <annotate/annotationeditor.h>
#include <annotate/editmaker.h>
#include <library/session.h>

namespace Quoth {

RelationPicker::RelationPicker(Session &session, AnnotationEditor &editor, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_editor(editor)
{
    connect(&session, &Session::articleOpened, this, &RelationPicker::cancel);
}

bool RelationPicker::canBegin(RelationKind kind) const
{
    const Annotation *current = m_editor.current();
    const bool isSpeech = kind == RelationKind::Speaker || kind == RelationKind::Cue;
    return current && (!isSpeech || current->kind == AnnotationKind::Quotation) &&
           (kind != RelationKind::Coreference || current->kind != AnnotationKind::Quotation);
}

QString RelationPicker::invitation(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Speaker:
        return tr("Click who says it, or go there and press Enter. Esc leaves it as it is.");
    case RelationKind::Cue:
        return tr("Click the words that introduce it, or select them and press C. Esc leaves it "
                  "as it is.");
    case RelationKind::Coreference:
        return tr("Click the name that is meant, or go there and press Enter. Esc leaves it as it "
                  "is.");
    case RelationKind::Related:
        return tr("Click what it is related to, or go there and press Enter. Esc leaves it as it "
                  "is.");
    }
    return {};
}

void RelationPicker::begin(RelationKind kind, const QString &name)
{
    cancel();
    if (!canBegin(kind)) {
        return;
    }
    m_from = m_editor.currentId();
    m_kind = kind;
    m_name = name;
    Q_EMIT hintGiven(invitation(kind));
    Q_EMIT pickingChanged(true);
}

void RelationPicker::pick(qint64 id)
{
    const qint64 from = m_from;
    const Annotation *target = findAnnotation(m_session.content().set, id);
    if (from == 0 || !target || id == from) {
        return;
    }
    const Span span = target->span;
    cancel();
    m_editor.perform([&](const EditMaker &maker) -> std::optional<Edit> {
        switch (m_kind) {
        case RelationKind::Speaker:
            return maker.setSpeaker(from, span);
        case RelationKind::Cue:
            return maker.setCue(from, span);
        case RelationKind::Coreference:
            return maker.setAntecedent(from, id);
        case RelationKind::Related:
            return maker.relate(from, id, m_name);
        }
        return {};
    });
    m_editor.setCurrent(from);
}

void RelationPicker::cancel()
{
    if (m_from != 0) {
        m_from = 0;
        Q_EMIT pickingChanged(false);
    }
}

} // namespace Quoth
