// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <temporarylibrary.h>

#include <annotate/editmaker.h>
#include <reader/readerview.h>
#include <settings/theme.h>
#include <window/actions.h>
#include <window/desk.h>
#include <window/mainwindow.h>

#include <QTest>

namespace Quoth {

/// A window at a library; closing it and making another is what a reader does in the evening.
struct OpenWindow
{
    OpenWindow(const TemporaryLibrary &library, const AnalysisController::Analyze &analyze)
        : desk(library.open(), analyze)
        , window(desk, theme)
    {
        window.resize(1280, 820);
        window.show();
        window.activateWindow();
    }

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        return window.findChild<Widget *>(name);
    }
    [[nodiscard]] const AnnotatedArticle &content() { return desk.session().content(); }
    [[nodiscard]] const Annotation *at(QStringView words, AnnotationKind kind)
    {
        for (const Annotation &annotation : content().set.annotations) {
            if (annotation.words == words && annotation.kind == kind) {
                return &annotation;
            }
        }
        return nullptr;
    }
    [[nodiscard]] Span place(QStringView words)
    {
        const qsizetype start = content().article.text.indexOf(words);
        return {start, start + words.size()};
    }
    void click(QStringView words)
    {
        const QRect area = window.reader().areaOf(place(words));
        QTest::mouseClick(window.reader().viewport(), Qt::LeftButton, {}, area.center());
    }
    void drag(QStringView words)
    {
        QWidget *page = window.reader().viewport();
        const QRect area = window.reader().areaOf(place(words));
        const QPoint from(area.left() + 1, area.center().y());
        const QPoint to(area.right(), area.center().y());
        QTest::mousePress(page, Qt::LeftButton, {}, from);
        QTest::mouseMove(page, (from + to) / 2);
        QTest::mouseMove(page, to);
        QTest::mouseRelease(page, Qt::LeftButton, {}, to);
    }
    void key(char key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, key, modifiers);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, key, modifiers);
    }

    Theme theme;
    Desk desk;
    MainWindow window;
};

inline Result<Analysis> analyzeAtOnce(const AnalysisRequest &request)
{
    return request.text.contains(u"Ann Lee") ? testAnalysis(request.text) : Analysis();
}

} // namespace Quoth
