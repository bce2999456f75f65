package dev.warrenperf.input.files;

import com.google.re2j.Pattern;
import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.bytes.ChannelStream;
import dev.warrenperf.bytes.Failures;
import dev.warrenperf.bytes.LimitException;
import dev.warrenperf.bytes.PlainStream;
import dev.warrenperf.bytes.Spool;
import dev.warrenperf.files.FileName;
import dev.warrenperf.input.FileTree;
import dev.warrenperf.input.Notices;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Shortfall;
import dev.warrenperf.unit.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** Reads a tar archive, plain or gzip, into a spool and an index. */
final class ArchiveReader {

  private static final Pattern BESIDE_SNAPSHOTS =
      Pattern.compile("(^|/)(" + BundleLayout.SAMPLES + "|" + BundleLayout.HEALTH + ")/");

  private static final int TAR_BLOCK = 512;

  private final ArchiveTree tree;
  private final Spool spool;
  private final MeteredStream bytes;
  private final TarArchiveInputStream tar;
  private final ArchiveLimits limits;
  private final Notices notices;
  private long namesLength;
  private int entries;

  private ArchiveReader(
      String given, Spool spool, MeteredStream bytes, ArchiveLimits limits, Notices notices)
      throws IOException {
    this.tree = new ArchiveTree(Printable.of(given), title(given), spool);
    this.spool = spool;
    this.bytes = bytes;
    this.tar = new TarArchiveInputStream(bytes, "UTF-8");
    this.limits = limits;
    this.notices = notices;
  }

  /** Whether a stream begins with the header of a tar archive, plain or inside gzip. */
  static boolean isTar(InputStream file, String origin) {
    try (PlainStream plain = new PlainStream(file, origin)) {
      byte[] block = plain.readNBytes(TAR_BLOCK);
      return block.length == TAR_BLOCK && TarUtils.verifyCheckSum(block);
    } catch (IOException | IllegalArgumentException ignored) {
      // broken before the first header is complete: whoever reads it as a snapshot says how
      return false;
    }
  }

  /**
   * Reads all of an archive. When it is truncated, what came before is kept and a notice says so.
   *
   * @param given the path as the user wrote it
   * @throws MalformedInputException when it is corrupt or beyond the limits
   */
  static ArchiveTree read(String given, ChannelStream file, ArchiveLimits limits, Notices notices)
      throws MalformedInputException, IOException {
    Spool spool = new Spool();
    boolean done = false;
    try (PlainStream plain = new PlainStream(file, Printable.of(given));
        MeteredStream bytes = new MeteredStream(plain, file::consumed, limits)) {
      ArchiveReader reader = new ArchiveReader(given, spool, bytes, limits, notices);
      reader.readEntries();
      done = true;
      return reader.tree;
    } finally {
      if (!done) {
        spool.close();
      }
    }
  }

  private void readEntries() throws MalformedInputException, IOException {
    String current = null;
    try {
      for (TarArchiveEntry entry = next(0); entry != null; entry = next(unread(entry))) {
        current = entry.getName();
        readEntry(entry);
        current = null;
      }
      bytes.expectBody();
      bytes.transferTo(java.io.OutputStream.nullOutputStream()); // reaches the last checksum
    } catch (Spool.SpoolException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      if (!bytes.ended() || e instanceof LimitException) {
        throw malformed(e);
      }
      String where = current == null ? "" : " inside '" + Printable.of(current, 200) + "'";
      notices.warning(
          Shortfall.ARCHIVE_TRUNCATED.word(),
          "The archive ends too early%s: the %s entries before are used, what came after is lost."
              .formatted(where, entries),
          tree.origin(""),
          null);
    }
  }

  private MalformedInputException malformed(Exception cause) {
    String reason =
        cause instanceof IOException failure ? Failures.reason(failure) : "broken tar header";
    String origin = tree.origin("") + ": ";
    return new MalformedInputException(reason.startsWith(origin) ? reason : origin + reason, cause);
  }

  private TarArchiveEntry next(long skipped) throws IOException {
    bytes.expectHeader(skipped);
    TarArchiveEntry entry = tar.getNextEntry();
    bytes.expectBody();
    if (entry != null && ++entries > limits.entries()) {
      throw new LimitException("expected at most " + limits.entries() + " entries, found more");
    }
    return entry;
  }

  /** Bytes that the library passes over on its way to the next header. */
  private static long unread(TarArchiveEntry entry) {
    return isPlainFile(entry) ? 0 : Math.max(0, entry.getSize());
  }

  private void readEntry(TarArchiveEntry entry) throws IOException {
    if (entry.isDirectory()) {
      return;
    }
    String name = entry.getName();
    if (!isPlainFile(entry)) {
      notices.skipped(
          "archive-link", "only plain files of an archive are read, no links or devices", name);
      return;
    }
    String path = path(name);
    String refusal = refusal(path);
    if (refusal != null) {
      notices.skipped("archive-path", refusal, name);
    } else if (isNeeded(path)) {
      keep(path, entry);
      return;
    } else {
      SnapshotName.passOver(FileTree.lastName(path), path, notices);
    }
    tar.transferTo(java.io.OutputStream.nullOutputStream());
  }

  /** What no report reads and no import takes along need not fill the disk either. */
  private static boolean isNeeded(String path) {
    String name = FileTree.lastName(path);
    return SnapshotName.of(name) != null
        || RunFolder.isRunFile(name)
        || BundleLayout.logOf(name) != null
        || name.equals(BundleLayout.SCRIPT_LOG)
        || BESIDE_SNAPSHOTS.matcher(path).find();
  }

  private void keep(String path, TarArchiveEntry entry) throws IOException {
    namesLength += path.length();
    if (namesLength > ArchiveLimits.ALL_NAMES_LENGTH) {
      throw new LimitException("expected names of usual length, found 64 MiB of them");
    }
    long start = spool.length();
    spool.append(tar);
    long modified = entry.getLastModifiedTime().toMillis();
    if (!tree.add(path, new ArchiveTree.Body(start, spool.length() - start, modified))) {
      notices.skipped("archive-duplicate", "a later entry has the same name", path);
    }
  }

  private static boolean isPlainFile(TarArchiveEntry entry) {
    return entry.isFile()
        && !entry.isLink()
        && !entry.isSymbolicLink()
        && !entry.isCharacterDevice()
        && !entry.isBlockDevice()
        && !entry.isFIFO()
        && !entry.isSparse();
  }

  /** The path inside the run: without empty and {@code .} parts, but for one that is absolute. */
  private static String path(String name) {
    String parts =
        Arrays.stream(name.split("/", -1))
            .filter(part -> !part.isEmpty() && !part.equals("."))
            .collect(Collectors.joining("/"));
    return name.startsWith("/") ? "/" + parts : parts;
  }

  private static String refusal(String path) {
    if (path.length() > ArchiveLimits.NAME_LENGTH) {
      return "its name is too long";
    }
    return Arrays.stream(path.split("/", -1))
        .map(FileName::refusal)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String title(String given) {
    String name = FileTree.lastName(given);
    for (String end : new String[] {".tar.gz", ".tgz", ".tar.zst", ".tar"}) {
      if (name.endsWith(end) && name.length() > end.length()) {
        return Printable.of(name.substring(0, name.length() - end.length()));
      }
    }
    return Printable.of(name);
  }
}
