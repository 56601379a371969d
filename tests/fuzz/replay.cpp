// SPDX-License-Identifier: GPL-3.0-or-later
// A fuzz target without a fuzzer: replays the files of the folders and files that it is given, and
// of each some mixtures with the others, the same ones in every run.
#include "fuzztarget.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <random>

namespace {

QList<QByteArray> readInputs(int argc, char **argv)
{
    QStringList paths;
    for (int i = 1; i < argc; ++i) {
        const QString path = QString::fromLocal8Bit(argv[i]);
        if (!QFileInfo(path).isDir()) {
            paths.append(path);
            continue;
        }
        for (QDirIterator files(path, QDir::Files); files.hasNext();) {
            paths.append(files.next());
        }
    }
    std::sort(paths.begin(), paths.end());
    QList<QByteArray> inputs;
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            inputs.append(file.readAll());
        }
    }
    return inputs;
}

void run(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(
        reinterpret_cast<const uint8_t *>(input.constData()), static_cast<size_t>(input.size()));
}

/// A piece of one input put into another, a stretch taken out, or some bytes changed.
QByteArray mixture(const QList<QByteArray> &inputs, std::mt19937 &random)
{
    const auto below = [&random](qsizetype bound) {
        return bound < 1 ? 0 : static_cast<qsizetype>(random() % static_cast<quint32>(bound));
    };
    QByteArray mixed = inputs[below(inputs.size())];
    const QByteArray &other = inputs[below(inputs.size())];
    const QByteArray piece = other.mid(below(other.size()), below(200));
    switch (random() % 3) {
    case 0:
        mixed.insert(below(mixed.size()), piece);
        break;
    case 1:
        mixed.remove(below(mixed.size()), below(200));
        break;
    default:
        for (int i = 0; i < 8 && !mixed.isEmpty(); ++i) {
            mixed[below(mixed.size())] = static_cast<char>(random());
        }
        break;
    }
    return mixed;
}

} // namespace

int main(int argc, char **argv)
{
    constexpr int mixturesOfEach = 8;
    const QList<QByteArray> inputs = readInputs(argc, argv);
    if (inputs.isEmpty()) {
        std::fputs("no inputs to replay\n", stderr);
        return 1;
    }
    run({});
    for (const QByteArray &input : inputs) {
        run(input);
    }
    std::mt19937 random(20180911); // NOLINT: the same mixtures in every run
    for (qsizetype i = 0; i < inputs.size() * mixturesOfEach; ++i) {
        run(mixture(inputs, random));
    }
    std::printf(
        "%lld inputs and as many mixtures times %d\n", qlonglong(inputs.size()), mixturesOfEach);
    return 0;
}
