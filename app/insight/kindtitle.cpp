// SPDX-License-Identifier: GPL-3.0-or-later
#include <insight/kindtitle.h>

#include <QCoreApplication>

namespace Quoth {

namespace {

QString kindText(const char *text)
{
    return QCoreApplication::translate("Quoth::KindTitle", text);
}

} // namespace

QString kindTitle(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::Entity:
        return kindText(QT_TRANSLATE_NOOP("Quoth::KindTitle", "Names and dates"));
    case AnnotationKind::Mention:
        return kindText(QT_TRANSLATE_NOOP("Quoth::KindTitle", "Mentions"));
    case AnnotationKind::Cue:
        return kindText(QT_TRANSLATE_NOOP("Quoth::KindTitle", "Cues"));
    case AnnotationKind::Quotation:
        return kindText(QT_TRANSLATE_NOOP("Quoth::KindTitle", "Quotations"));
    case AnnotationKind::Highlight:
        return kindText(QT_TRANSLATE_NOOP("Quoth::KindTitle", "Highlights"));
    }
    return {};
}

} // namespace Quoth
