// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articlebuilder.h"

#include <reader/readerview.h>

#include <QMouseEvent>
#include <QTest>

#include <memory>

namespace Quoth {

using namespace Qt::StringLiterals;

/// A short article in which speech is split, names are nested, and directions mix.
inline QString storyText()
{
    return u"Tolls to double\n\n"
           "“We have patched the bridge,” Ines Calloway said. “It will not hold.”\n\n"
           "Calloway, who was born in Porto Lirio, left early. Nobody followed her.\n\n"
           "הגשר סגור היום. Nobody knows why 🙂 it is.\n"_s;
}

struct Story
{
    ArticleBuilder builder{storyText()};
    qint64 patched =
        builder.add(AnnotationKind::Quotation, u"direct"_s, u"“We have patched the bridge,”"_s);
    qint64 hold = builder.add(AnnotationKind::Quotation, u"direct"_s, u"“It will not hold.”"_s);
    qint64 ines = builder.add(
        AnnotationKind::Entity, u"PER"_s, u"Ines Calloway"_s, 1, AnnotationStatus::Accepted,
        u"Ines Calloway"_s);
    qint64 said = builder.add(AnnotationKind::Cue, {}, u"said"_s);
    qint64 calloway = builder.add(
        AnnotationKind::Entity, u"PER"_s, u"Calloway"_s, 2, AnnotationStatus::Proposed,
        u"Ines Calloway"_s);
    qint64 clause = builder.add(AnnotationKind::Highlight, {}, u"who was born in Porto Lirio"_s);
    qint64 lirio = builder.add(AnnotationKind::Entity, u"LOC"_s, u"Porto Lirio"_s);
    qint64 gone =
        builder.add(AnnotationKind::Entity, u"ORG"_s, u"Nobody"_s, 1, AnnotationStatus::Rejected);

    Story()
    {
        for (const qint64 quotation : {patched, hold}) {
            builder.relate(RelationKind::Speaker, quotation, ines);
            builder.relate(RelationKind::Cue, quotation, said);
        }
        builder.structure().title = builder.find(u"Tolls to double"_s);
    }
};

inline AnnotatedArticle longArticle(int words, int wordsAnAnnotation)
{
    AnnotatedArticle content;
    QString &text = content.article.text;
    text.reserve(words * 7);
    for (int i = 0; i < words; ++i) {
        if (wordsAnAnnotation > 0 && i % wordsAnAnnotation == 0) {
            Annotation annotation;
            annotation.id = i + 1;
            annotation.span = {text.size(), text.size() + 6};
            annotation.kind = AnnotationKind::Entity;
            annotation.tag = u"PER"_s;
            content.set.annotations.append(annotation);
        }
        text += u"harbor"_s;
        text += i % 120 == 119 ? u".\n\n"_s : u" "_s;
    }
    return content;
}

/// A shown reader with the story in it, and a hand for its mouse.
class ReaderFixture
{
protected:
    void open();
    [[nodiscard]] QPoint middleOf(const QString &words, int nth = 1) const;
    [[nodiscard]] QPoint startOf(const QString &words, int nth = 1) const;
    [[nodiscard]] QPoint endOf(const QString &words, int nth = 1) const;
    void drag(QPoint from, QPoint to);
    void clicks(QPoint place, int count);

    std::unique_ptr<ReaderView> m_view;
    Story m_story;
};

inline void ReaderFixture::open()
{
    m_story = Story();
    m_view = std::make_unique<ReaderView>();
    m_view->resize(900, 500);
    m_view->setArticle(m_story.builder.content());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->activateWindow();
    m_view->setFocus();
}

inline QPoint ReaderFixture::middleOf(const QString &words, int nth) const
{
    return m_view->areaOf(m_story.builder.find(words, nth)).center();
}

inline QPoint ReaderFixture::startOf(const QString &words, int nth) const
{
    const QRect area = m_view->areaOf(m_story.builder.find(words, nth));
    return {area.left() + 1, area.center().y()};
}

inline QPoint ReaderFixture::endOf(const QString &words, int nth) const
{
    const QRect area = m_view->areaOf(m_story.builder.find(words, nth));
    return {area.right(), area.center().y()};
}

inline void ReaderFixture::drag(QPoint from, QPoint to)
{
    QWidget *page = m_view->viewport();
    QTest::mousePress(page, Qt::LeftButton, {}, from);
    QTest::mouseMove(page, (from + to) / 2);
    QMouseEvent move(
        QEvent::MouseMove, to, page->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QGuiApplication::sendEvent(page, &move);
    QTest::mouseRelease(page, Qt::LeftButton, {}, to);
}

inline void ReaderFixture::clicks(QPoint place, int count)
{
    // QTest keeps its clicks too far apart in time to make three of them in a row.
    static quint64 time = 1000000;
    time += 100000;
    QWidget *page = m_view->viewport();
    for (int i = 0; i < count; ++i) {
        time += 50;
        const auto type = i % 2 == 1 ? QEvent::MouseButtonDblClick : QEvent::MouseButtonPress;
        QMouseEvent press(
            type, place, page->mapToGlobal(place), Qt::LeftButton, Qt::LeftButton, {});
        press.setTimestamp(time);
        QGuiApplication::sendEvent(page, &press);
        QMouseEvent release(
            QEvent::MouseButtonRelease, place, page->mapToGlobal(place), Qt::LeftButton,
            Qt::NoButton, {});
        release.setTimestamp(time + 20);
        QGuiApplication::sendEvent(page, &release);
    }
}

} // namespace Quoth
