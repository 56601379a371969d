// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/ziparchive.h>

#include <QBuffer>

#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

// A bomb of some kilobytes unpacks to gigabytes: what is more than this is no news.
constexpr qint64 mostBytes = 1LL << 30;
constexpr uLong mostEntries = 200'000;
constexpr uLong utf8Names = 1 << 11; // the flag of the format that says so

// minizip's own way to files, led to a device. The "stream" is the device itself.
QIODevice *deviceOf(voidpf stream)
{
    return static_cast<QIODevice *>(stream);
}

voidpf openDevice(voidpf opaque, const void *, int)
{
    return opaque;
}

uLong readDevice(voidpf, voidpf stream, void *buffer, uLong size)
{
    return uLong(
        std::max<qint64>(0, deviceOf(stream)->read(static_cast<char *>(buffer), qint64(size))));
}

uLong writeDevice(voidpf, voidpf stream, const void *buffer, uLong size)
{
    return uLong(std::max<qint64>(
        0, deviceOf(stream)->write(static_cast<const char *>(buffer), qint64(size))));
}

ZPOS64_T tellDevice(voidpf, voidpf stream)
{
    return ZPOS64_T(deviceOf(stream)->pos());
}

long seekDevice(voidpf, voidpf stream, ZPOS64_T offset, int origin)
{
    QIODevice *device = deviceOf(stream);
    qint64 base = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR) {
        base = device->pos();
    } else if (origin == ZLIB_FILEFUNC_SEEK_END) {
        base = device->size();
    }
    const qint64 place = base + qint64(offset);
    return place >= 0 && place <= device->size() && device->seek(place) ? 0 : -1;
}

int closeDevice(voidpf, voidpf)
{
    return 0;
}

int deviceError(voidpf, voidpf)
{
    return 0;
}

zlib_filefunc64_def deviceFunctions(QIODevice &device)
{
    return {openDevice, readDevice,  writeDevice, tellDevice,
            seekDevice, closeDevice, deviceError, &device};
}

bool staysInside(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return !path.isEmpty() && !path.startsWith(u'/') && !path.contains(u'\\') &&
           !path.contains(u':') && !path.contains(QChar(0)) && !parts.contains(u".."_s);
}

/// An archive that is open for reading, closed with its end.
class UnzipFile
{
public:
    explicit UnzipFile(const QByteArray &bytes)
    {
        m_device.setData(bytes);
        m_device.open(QIODevice::ReadOnly);
        zlib_filefunc64_def functions = deviceFunctions(m_device);
        m_file = unzOpen2_64("", &functions);
    }
    ~UnzipFile()
    {
        if (m_file) {
            unzClose(m_file);
        }
    }
    UnzipFile(const UnzipFile &) = delete;
    UnzipFile &operator=(const UnzipFile &) = delete;

    [[nodiscard]] unzFile get() const { return m_file; }

private:
    QBuffer m_device;
    unzFile m_file = nullptr;
};

/// The file that the archive stands at; no path for a folder.
Result<ArchiveEntry> readEntry(unzFile file, qint64 room)
{
    unz_file_info64 info{};
    QByteArray name(1024, '\0');
    if (unzGetCurrentFileInfo64(
            file, &info, name.data(), uLong(name.size() - 1), nullptr, 0, nullptr, 0) != UNZ_OK ||
        info.size_filename >= uLong(name.size())) {
        return failure(ErrorCode::Malformed, {}, u"a file's entry in the archive"_s);
    }
    name.truncate(qsizetype(info.size_filename));
    ArchiveEntry entry{QString::fromUtf8(name), {}};
    if (!staysInside(entry.path)) {
        return failure(ErrorCode::Malformed, {}, u"a file's path in the archive: "_s + entry.path);
    }
    if (entry.path.endsWith(u'/')) {
        return ArchiveEntry();
    }
    if (qint64(info.uncompressed_size) > room) {
        return failure(ErrorCode::TooLarge, {}, entry.path);
    }
    if ((info.flag & 1) != 0 || unzOpenCurrentFile(file) != UNZ_OK) {
        return failure(
            ErrorCode::Malformed, {}, u"%1 in the archive cannot be unpacked"_s.arg(entry.path));
    }
    // The length is what the archive says of itself: it is believed by pieces only.
    constexpr int piece = 1 << 16;
    QByteArray buffer(piece, Qt::Uninitialized);
    int count = 0;
    while ((count = unzReadCurrentFile(file, buffer.data(), piece)) > 0 &&
           entry.bytes.size() <= room) {
        entry.bytes.append(buffer.constData(), count);
    }
    const bool isSound = unzCloseCurrentFile(file) == UNZ_OK && count == 0;
    if (!isSound) {
        return failure(ErrorCode::Malformed, {}, u"%1 in the archive is damaged"_s.arg(entry.path));
    }
    return entry;
}

} // namespace

ZipWriter::ZipWriter(QIODevice &device)
    : m_device(device)
{
    zlib_filefunc64_def functions = deviceFunctions(device);
    m_zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
}

ZipWriter::~ZipWriter()
{
    if (m_zip) {
        zipClose(m_zip, nullptr);
    }
}

Result<void> ZipWriter::add(const QString &path, const QByteArray &bytes, Packing packing)
{
    Q_ASSERT(staysInside(path));
    zip_fileinfo info{};
    info.dosDate = (1 << 21) | (1 << 16); // the first of January 1980
    const bool isStored = packing == Packing::Stored;
    const QByteArray name = path.toUtf8();
    const bool isWritten =
        m_zip &&
        zipOpenNewFileInZip4_64(
            m_zip, name.constData(), &info, nullptr, 0, nullptr, 0, nullptr,
            isStored ? 0 : Z_DEFLATED, isStored ? 0 : Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS,
            DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr, 0, 0, utf8Names, 0) == ZIP_OK &&
        zipWriteInFileInZip(m_zip, bytes.constData(), unsigned(bytes.size())) == ZIP_OK &&
        zipCloseFileInZip(m_zip) == ZIP_OK;
    return isWritten ? Result<void>()
                     : failure(ErrorCode::FileNotWritable, {}, m_device.errorString());
}

Result<void> ZipWriter::finish()
{
    const bool isClosed = m_zip && zipClose(m_zip, nullptr) == ZIP_OK;
    m_zip = nullptr;
    return isClosed ? Result<void>()
                    : failure(ErrorCode::FileNotWritable, {}, m_device.errorString());
}

Result<QList<ArchiveEntry>> readZip(const QByteArray &bytes, const QString &path)
{
    const UnzipFile archive(bytes);
    unz_global_info64 global{};
    if (!archive.get() || unzGetGlobalInfo64(archive.get(), &global) != UNZ_OK) {
        return failure(ErrorCode::Malformed, path, u"it is no ZIP archive"_s);
    }
    if (global.number_entry > mostEntries) {
        return failure(ErrorCode::TooLarge, path);
    }
    QList<ArchiveEntry> entries;
    qint64 room = mostBytes;
    int state =
        global.number_entry == 0 ? UNZ_END_OF_LIST_OF_FILE : unzGoToFirstFile(archive.get());
    while (state == UNZ_OK) {
        Result<ArchiveEntry> entry = readEntry(archive.get(), room);
        if (!entry) {
            return failure(entry.error().code, path, entry.error().detail);
        }
        if (!entry->path.isEmpty()) {
            room -= entry->bytes.size();
            entries.append(std::move(*entry));
        }
        state = unzGoToNextFile(archive.get());
    }
    if (state != UNZ_END_OF_LIST_OF_FILE) {
        return failure(ErrorCode::Malformed, path, u"the archive's table of contents"_s);
    }
    return entries;
}

ZipReader::ZipReader(void *file, const QString &path)
    : m_file(file)
    , m_path(path)
{
}

ZipReader::~ZipReader()
{
    unzClose(m_file);
}

Result<std::unique_ptr<ZipReader>> ZipReader::open(QIODevice &device, const QString &path)
{
    zlib_filefunc64_def functions = deviceFunctions(device);
    unzFile file = unzOpen2_64("", &functions);
    if (!file) {
        return failure(ErrorCode::Malformed, path, u"it is no ZIP archive"_s);
    }
    std::unique_ptr<ZipReader> reader(new ZipReader(file, path));
    if (const auto done = reader->readNames(); !done) {
        return failure(done.error());
    }
    return reader;
}

Result<void> ZipReader::readNames()
{
    const auto malformed = [this](const QString &detail) {
        return failure(ErrorCode::Malformed, m_path, detail);
    };
    int state = unzGoToFirstFile(m_file);
    while (state == UNZ_OK) {
        QByteArray name(1024, '\0');
        unz_file_info64 info{};
        unz64_file_pos place{};
        if (unzGetCurrentFileInfo64(
                m_file, &info, name.data(), uLong(name.size() - 1), nullptr, 0, nullptr, 0) !=
                UNZ_OK ||
            info.size_filename >= uLong(name.size()) || unzGetFilePos64(m_file, &place) != UNZ_OK) {
            return malformed(u"a file's entry in the archive"_s);
        }
        name.truncate(qsizetype(info.size_filename));
        const QString path = QString::fromUtf8(name);
        if (!staysInside(path)) {
            return malformed(u"a file's path in the archive: "_s + path);
        }
        if (m_places.contains(path)) {
            return malformed(u"two files of the path "_s + path);
        }
        if (m_names.size() >= qsizetype(mostEntries)) {
            return failure(ErrorCode::TooLarge, m_path, u"too many files"_s);
        }
        if (!path.endsWith(u'/')) {
            m_names.append(path);
            m_places.insert(path, {place.pos_in_zip_directory, place.num_of_file});
        }
        state = unzGoToNextFile(m_file);
    }
    return state == UNZ_END_OF_LIST_OF_FILE ? Result<void>()
                                            : malformed(u"the archive's table of contents"_s);
}

Result<QByteArray> ZipReader::read(const QString &name, qint64 mostBytes)
{
    const auto found = m_places.constFind(name);
    if (found == m_places.constEnd()) {
        return failure(ErrorCode::FileNotFound, name);
    }
    const unz64_file_pos place{found->first, found->second};
    if (unzGoToFilePos64(m_file, &place) != UNZ_OK) {
        return failure(ErrorCode::Malformed, m_path, u"the archive's table of contents"_s);
    }
    Result<ArchiveEntry> entry = readEntry(m_file, mostBytes);
    if (!entry) {
        return failure(entry.error().code, m_path, entry.error().detail);
    }
    if (entry->bytes.size() > mostBytes) {
        return failure(ErrorCode::TooLarge, m_path, name);
    }
    return std::move(entry->bytes);
}

bool isZip(const QByteArray &bytes)
{
    return bytes.startsWith(QByteArrayView("PK\x03\x04", 4)) ||
           bytes.startsWith(QByteArrayView("PK\x05\x06", 4));
}

} // namespace Quoth
