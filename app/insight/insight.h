// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <text/span.h>

#include <QObject>

class QWidget;

namespace Quoth {

class Session;

/// Opens what this room has for the window: another reader beside one's own, and the models.
class Insight : public QObject
{
    Q_OBJECT

public:
    Insight(Session &session, QWidget *window);

    /// Asks for the other reader's library or file first.
    void compareReaders();
    void compareWith(const QString &path);
    void showModels();

Q_SIGNALS:
    void placeShown(qint64 articleId, Quoth::Span place);
    void modelChosen(const QString &path);
    void failed(const Quoth::Error &error);

private:
    Session &m_session;
    QWidget *m_window;
};

} // namespace Quoth
