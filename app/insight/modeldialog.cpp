// SPDX-License-Identifier: GPL-3.0-or-later
#include <insight/modeldialog.h>

#include <annotate/label.h>
#include <library/session.h>
#include <store/learning/learningstore.h>
#include <store/library.h>
#include <window/messages.h>

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString dateOf(const QJsonObject &manifest)
{
    const auto made = QDateTime::fromString(manifest[u"made"_s].toString(), Qt::ISODate);
    return made.isValid() ? QLocale().toString(made.toLocalTime(), QLocale::ShortFormat)
                          : QString();
}

QString percent(double share)
{
    return QLocale().toString(100 * share, 'f', 1);
}

/// One row for each kind: precision and recall before and after.
QString estimateTable(const QJsonObject &estimate)
{
    const QJsonObject before = estimate[u"before"_s].toObject();
    const QJsonObject after = estimate[u"after"_s].toObject();
    QString html = u"<table cellpadding=\"3\"><tr><td></td>"_s;
    for (const QString &head :
         {ModelDialog::tr("Precision before"), ModelDialog::tr("after"),
          ModelDialog::tr("Recall before"), ModelDialog::tr("after")}) {
        html += u"<th align=\"right\">"_s + head.toHtmlEscaped() + u"</th>"_s;
    }
    html += u"</tr>"_s;
    for (const QString &kind : {u"PER"_s, u"ORG"_s, u"LOC"_s, u"MISC"_s, u"names"_s}) {
        if (before[kind][u"gold"_s].toInt() == 0 && after[kind][u"gold"_s].toInt() == 0) {
            continue;
        }
        html += u"<tr><td>"_s +
                (kind == u"names" ? ModelDialog::tr("Persons, organisations, places")
                                  : labelName(AnnotationKind::Entity, kind))
                    .toHtmlEscaped() +
                u"</td>"_s;
        for (const QString &measure : {u"precision"_s, u"recall"_s}) {
            for (const QJsonObject &side : {before, after}) {
                html += u"<td align=\"right\">"_s + percent(side[kind][measure].toDouble()) +
                        u"</td>"_s;
            }
        }
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

} // namespace

ModelDialog::ModelDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_list(new QTreeWidget)
    , m_about(new QLabel)
    , m_progress(new QProgressBar)
    , m_use(new QPushButton(tr("&Use This Model")))
    , m_train(new QPushButton(tr("&Learn from What Was Reviewed")))
    , m_cancel(new QPushButton(tr("&Stop")))
    , m_trainer(session.libraryPath())
{
    setWindowTitle(tr("Models of Names"));
    setObjectName(u"models"_s);
    m_list->setHeaderLabels({tr("Model"), tr("Made"), tr("Articles"), tr("In use")});
    m_list->setRootIsDecorated(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->setAccessibleName(tr("Models"));
    m_about->setWordWrap(true);
    m_about->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_about->setTextFormat(Qt::RichText);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *acts = new QHBoxLayout;
    for (QPushButton *button : {m_use, m_train, m_cancel}) {
        button->setAutoDefault(false);
        acts->addWidget(button);
    }
    acts->insertWidget(2, m_progress, 1);
    acts->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_about, 1);
    layout->addLayout(acts);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    layout->addWidget(close);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 28);

    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ModelDialog::showSelected);
    connect(m_use, &QPushButton::clicked, this, &ModelDialog::use);
    connect(m_train, &QPushButton::clicked, this, &ModelDialog::train);
    connect(m_cancel, &QPushButton::clicked, &m_trainer, &ModelTrainer::cancel);
    connect(&m_trainer, &ModelTrainer::progressChanged, m_progress, &QProgressBar::setValue);
    connect(&m_trainer, &ModelTrainer::finished, this, [this] { setRunning(false); });
    connect(&m_trainer, &ModelTrainer::failed, this, [this](const Error &error) {
        m_about->setText(
            (error.code == ErrorCode::NoText
                 ? tr("Nothing to learn from yet: accept, correct or reject some names first.")
                 : errorSentence(error))
                .toHtmlEscaped());
    });
    connect(&m_trainer, &ModelTrainer::trained, this, [this] {
        fill();
        m_list->setCurrentItem(m_list->topLevelItem(m_list->topLevelItemCount() - 1));
    });
    setRunning(false);
    fill();
}

void ModelDialog::fill()
{
    m_versions = modelVersions(m_session.libraryPath());
    m_chosen = m_session.library().learning().chosenModel().value_or(QString());
    m_list->clear();
    for (const ModelVersion &version : std::as_const(m_versions)) {
        int articles = 0;
        for (const QJsonValue &file : version.manifest[u"training"_s].toArray()) {
            articles += file[u"documents"_s].toInt();
        }
        const bool isChosen = version.fileName == m_chosen;
        auto *item = new QTreeWidgetItem(
            m_list, {version.version.isEmpty() ? tr("Came with Quoth")
                                               : tr("Version %1").arg(version.version),
                     dateOf(version.manifest), QLocale().toString(articles),
                     isChosen ? tr("Yes") : QString()});
        item->setTextAlignment(2, Qt::AlignRight);
        if (isChosen) {
            m_list->setCurrentItem(item);
        }
    }
    showSelected();
}

const ModelVersion *ModelDialog::selected() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? nullptr : &m_versions[row];
}

void ModelDialog::showSelected()
{
    const ModelVersion *version = selected();
    m_use->setEnabled(version && version->fileName != m_chosen);
    if (!version) {
        m_about->clear();
        return;
    }
    if (version->version.isEmpty()) {
        m_about->setText(
            tr("Learned from published texts that people have labelled.").toHtmlEscaped());
        return;
    }
    QString text =
        tr("Goes on from %1 with the names that you accepted, corrected or made.")
            .arg(
                version->manifest[u"base"_s][u"version"_s].toString().isEmpty()
                    ? tr("the model that came with Quoth")
                    : tr("version %1").arg(version->manifest[u"base"_s][u"version"_s].toString()))
            .toHtmlEscaped();
    const QJsonObject estimate = version->manifest[u"estimate"_s].toObject();
    const int documents = estimate[u"documents"_s].toInt();
    text +=
        u"<p>"_s +
        (documents < 2 ? tr("One article alone cannot say how good it will be on others.")
                       : tr("How good it is on reviewed articles that it has not seen, in percent, "
                            "estimated on %n of them:",
                            nullptr, documents))
            .toHtmlEscaped() +
        u"</p>"_s;
    m_about->setText(documents < 2 ? text : text + estimateTable(estimate));
}

void ModelDialog::use()
{
    const ModelVersion *version = selected();
    if (!version) {
        return;
    }
    const auto done = m_session.library().learning().chooseModel(version->fileName);
    if (!done) {
        Q_EMIT failed(done.error());
        return;
    }
    const QString path = version->fileName.isEmpty() ? QString() : version->path;
    fill();
    Q_EMIT modelChosen(path);
}

void ModelDialog::train()
{
    // From the one that came with Quoth: what was reviewed is all in the library, so that nothing
    // has to be learned twice.
    if (!m_versions.isEmpty()) {
        setRunning(true);
        m_trainer.train(m_versions.first().path);
    }
}

void ModelDialog::setRunning(bool isRunning)
{
    m_progress->setVisible(isRunning);
    m_progress->setValue(0);
    m_cancel->setVisible(isRunning);
    m_train->setEnabled(!isRunning);
}

} // namespace Quoth
