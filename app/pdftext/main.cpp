// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a PDF from standard input and writes the words on its pages with their places. It opens
// nothing, and is bounded in memory and time: what a PDF can do to it, it does to it alone.
//
// Lines of fields, each ended by a tab or the line: "T title", "A author", "D yyyy-mm-dd",
// "P width height" for a page, "W x0 y0 x1 y1 size words" for a word on it.
#include <poppler-document.h>
#include <poppler-page.h>

#include <clocale>
#include <cstdio>
#include <ctime>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#if defined(__unix__)
#include <sys/resource.h>
#endif

namespace {

constexpr int mostPages = 5000;
constexpr size_t mostOutput = 64U << 20;
enum Exit
{
    done = 0,
    noPdf = 1,
    locked = 2,
    tooLarge = 3
};

void limitResources()
{
#if defined(__unix__)
#if !defined(__SANITIZE_ADDRESS__) // which maps more than all memory there is
    constexpr rlim_t memory = 1U << 30;
    const rlimit space{memory, memory};
    setrlimit(RLIMIT_AS, &space);
#endif
    constexpr rlim_t seconds = 20;
    const rlimit time{seconds, seconds};
    setrlimit(RLIMIT_CPU, &time);
    const rlimit nothing{0, 0};
    setrlimit(RLIMIT_CORE, &nothing);
    setrlimit(RLIMIT_FSIZE, &nothing); // it writes to a pipe only
#endif
}

std::string oneField(const poppler::ustring &text)
{
    const std::vector<char> utf8 = text.to_utf8();
    std::string field(utf8.begin(), utf8.end());
    for (char &c : field) {
        c = c == '\t' || c == '\n' || c == '\r' || c == '\0' ? ' ' : c;
    }
    return field;
}

void printHead(const poppler::document &document)
{
    std::printf("T\t%s\n", oneField(document.info_key("Title")).c_str());
    std::printf("A\t%s\n", oneField(document.info_key("Author")).c_str());
    const std::time_t created = document.info_date_t("CreationDate");
    std::tm day{};
    char text[16] = "";
    if (created > 0 && gmtime_r(&created, &day) != nullptr) {
        std::strftime(text, sizeof text, "%Y-%m-%d", &day);
    }
    std::printf("D\t%s\n", text);
}

size_t printPage(const poppler::page &page)
{
    const poppler::rectf area = page.page_rect();
    std::printf("P\t%.1f\t%.1f\n", area.width(), area.height());
    size_t written = 0;
    for (const poppler::text_box &box : page.text_list(poppler::page::text_list_include_font)) {
        if (box.rotation() != 0) {
            continue; // a stamp along the margin
        }
        const poppler::rectf place = box.bbox();
        const std::string words = oneField(box.text());
        std::printf(
            "W\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%s\n", place.left(), place.top(), place.right(),
            place.bottom(), box.has_font_info() ? box.get_font_size() : place.height(),
            words.c_str());
        written += words.size() + 40;
    }
    return written;
}

} // namespace

int main()
{
    limitResources();
    std::setlocale(LC_NUMERIC, "C");
    std::vector<char> bytes;
    std::vector<char> piece(1U << 16);
    for (size_t count = 0; (count = std::fread(piece.data(), 1, piece.size(), stdin)) > 0;) {
        bytes.insert(bytes.end(), piece.data(), piece.data() + count);
    }
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_data(&bytes));
    if (!document) {
        return noPdf;
    }
    if (document->is_locked()) {
        return locked;
    }
    if (document->pages() > mostPages) {
        return tooLarge;
    }
    printHead(*document);
    size_t written = 0;
    for (int i = 0; i < document->pages() && written < mostOutput; ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        written += page ? printPage(*page) : 0;
    }
    return written < mostOutput ? done : tooLarge;
}
