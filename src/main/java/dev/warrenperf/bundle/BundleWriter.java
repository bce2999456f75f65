package dev.warrenperf.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Writes a bundle while a run goes on. Whatever instant the process is killed at, what lies on disk
 * can be read. Safe for several threads, but for {@link #finish} and {@link #close}.
 */
public final class BundleWriter implements Closeable {

  private final Path directory;
  private final Map<String, SnapshotLogWriter> logs = new ConcurrentHashMap<>();

  private BundleWriter(Path directory) {
    this.directory = directory;
  }

  /**
   * Begins a bundle with a log for each node that has an address.
   *
   * @param directory new or empty
   * @throws IOException when it holds anything, or cannot be written
   */
  public static BundleWriter create(Path directory, BundleInfo info) throws IOException {
    Files.createDirectories(directory);
    try (Stream<Path> present = Files.list(directory)) {
      if (present.findAny().isPresent()) {
        throw new IOException("expected a new or empty directory, found files in it");
      }
    }
    BundleWriter writer = new BundleWriter(directory);
    writer.describe(info);
    for (BundleInfo.Target node : info.nodes()) {
      if (node.url() != null) {
        Path file = directory.resolve(NodeFileName.of(node.name()) + BundleLayout.PLAIN);
        writer.logs.put(node.name(), new SnapshotLogWriter(file));
      }
    }
    return writer;
  }

  public Path directory() {
    return directory;
  }

  /** The log of a node that has an address. */
  public SnapshotLogWriter log(String node) {
    return logs.get(node);
  }

  /** Appends where a phase begins. */
  public synchronized void mark(String phase, Instant at) throws IOException {
    Path file = directory.resolve(BundleLayout.MARKS);
    String nanos = at.getEpochSecond() + String.format(java.util.Locale.ROOT, "%09d", at.getNano());
    String header = Files.exists(file) ? "" : "phase,unix_ns\n";
    Files.writeString(
        file,
        header + Csv.quoted(phase) + "," + nanos + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** Writes a small file of the bundle, whole or not at all. */
  public void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Path beside = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.writeString(beside, text, StandardCharsets.UTF_8);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Copies a file of any size into the bundle.
   *
   * @param path below the bundle, joined by {@code /}
   * @throws IllegalArgumentException when it would lie elsewhere
   */
  public void copy(String path, InputStream from) throws IOException {
    Path file = directory.resolve(path).normalize();
    if (!file.startsWith(directory.normalize()) || Path.of(path).isAbsolute()) {
      throw new IllegalArgumentException(path);
    }
    Files.createDirectories(file.getParent());
    Files.copy(from, file);
  }

  private void describe(BundleInfo info) throws IOException {
    write(BundleLayout.DESCRIPTION, info.toJson());
  }

  /**
   * Packs the logs, says in {@code run.json} that the run is over, and writes the checksums.
   *
   * @param info with the end of the run
   */
  public void finish(BundleInfo info) throws IOException {
    close();
    PackedLogs.pack(directory, logs.keySet().stream().map(NodeFileName::of).sorted().toList());
    describe(info);
    write(BundleLayout.CHECKSUMS, Checksums.of(directory));
  }

  /** Closes the logs and leaves them plain. */
  @Override
  public void close() throws IOException {
    IOException first = null;
    for (SnapshotLogWriter log : logs.values()) {
      try {
        log.close();
      } catch (IOException failure) {
        first = first == null ? failure : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
