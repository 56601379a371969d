// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysistiming.h"

#include <QList>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace Quoth {

double threadSeconds()
{
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double fastestRound(int rounds, const std::function<void()> &work)
{
    double best = 0;
    for (int round = 0; round < rounds; ++round) {
        const double before = threadSeconds();
        work();
        const double seconds = threadSeconds() - before;
        best = round == 0 ? seconds : std::min(best, seconds);
    }
    return best;
}

qsizetype plainTokenCount(QStringView text)
{
    qsizetype count = 0;
    bool inWord = false;
    for (const QChar character : text) {
        const bool isWord = character.isLetterOrNumber();
        count += isWord ? !inWord : !character.isSpace();
        inWord = isWord;
    }
    return count;
}

double growthExponent(const QList<std::pair<double, double>> &sizesAndTimes)
{
    Q_ASSERT(sizesAndTimes.size() > 1);
    const auto count = static_cast<double>(sizesAndTimes.size());
    double meanSize = 0;
    double meanTime = 0;
    for (const auto &[size, time] : sizesAndTimes) {
        meanSize += std::log(size) / count;
        meanTime += std::log(time) / count;
    }
    double covariance = 0;
    double variance = 0;
    for (const auto &[size, time] : sizesAndTimes) {
        covariance += (std::log(size) - meanSize) * (std::log(time) - meanTime);
        variance += (std::log(size) - meanSize) * (std::log(size) - meanSize);
    }
    return covariance / variance;
}

CorePin::CorePin(int count)
{
    if (::sched_getaffinity(0, sizeof m_before, &m_before) != 0) {
        return;
    }
    cpu_set_t chosen;
    CPU_ZERO(&chosen);
    for (int core = 0; core < CPU_SETSIZE && CPU_COUNT(&chosen) < count; ++core) {
        if (CPU_ISSET(core, &m_before)) {
            CPU_SET(core, &chosen);
        }
    }
    m_holds = CPU_COUNT(&chosen) == count && ::sched_setaffinity(0, sizeof chosen, &chosen) == 0;
}

CorePin::~CorePin()
{
    if (m_holds) {
        ::sched_setaffinity(0, sizeof m_before, &m_before);
    }
}

} // namespace Quoth
