package dev.warrenperf.bundle;

import dev.warrenperf.files.Beside;
import dev.warrenperf.files.DiskSync;
import dev.warrenperf.files.GivenPath;
import dev.warrenperf.files.RootDirectory;
import dev.warrenperf.model.Load;
import dev.warrenperf.model.RunInfo;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Writes a bundle while a run goes on. Whatever instant the process is killed at, what lies on disk
 * can be read; when it is forced to disk, this holds of a power failure, too. Safe for several
 * threads, but for {@link #finish} and {@link #close}.
 */
public final class BundleWriter implements Closeable {

  private final BundleInfo info;
  private final RootDirectory root;
  private final DiskSync sync;
  private final Map<String, SnapshotLogWriter> logs = new ConcurrentHashMap<>();

  private BundleWriter(Path directory, BundleInfo info, DiskSync sync) throws IOException {
    this.info = info;
    this.root = RootDirectory.of(directory);
    this.sync = sync;
  }

  /**
   * Begins a bundle with a log for each node that has an address.
   *
   * @param directory new or empty
   * @param sync what each scrape, mark and file of the bundle waits for
   * @throws IOException when it holds anything, or cannot be written
   */
  public static BundleWriter create(Path directory, BundleInfo info, DiskSync sync)
      throws IOException {
    sync.createDirectories(directory);
    if (!GivenPath.isEmpty(directory)) {
      throw new IOException("expected a new or empty directory, found files in it");
    }
    BundleWriter writer = new BundleWriter(directory, info, sync);
    writer.describe(info);
    for (BundleInfo.Target node : info.nodes()) {
      if (node.url() != null) {
        Path file = writer.root.place(NodeFileName.of(node.name()) + BundleLayout.PLAIN);
        writer.logs.put(node.name(), new SnapshotLogWriter(file, sync));
      }
    }
    sync.force(directory); // the entries of the logs
    return writer;
  }

  /** Whether and how what is written is forced to disk. */
  public DiskSync sync() {
    return sync;
  }

  /** The bundle for whoever makes files in it. */
  public RootDirectory root() {
    return root;
  }

  /** The log of a node that has an address. */
  public SnapshotLogWriter log(String node) {
    return logs.get(node);
  }

  /** Appends where a phase begins. */
  public synchronized void mark(String phase, Instant at) throws IOException {
    Path file = root.place(BundleLayout.MARKS);
    String nanos = at.getEpochSecond() + String.format(java.util.Locale.ROOT, "%09d", at.getNano());
    boolean first = !Files.exists(file);
    String header = first ? "phase,unix_ns\n" : "";
    Files.writeString(
        file,
        header + quoted(phase) + "," + nanos + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    sync.force(file);
    if (first) {
      sync.force(file.getParent());
    }
  }

  /** A cell of CSV in quotes (RFC 4180). */
  static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Writes a small file of the bundle, whole or not at all. */
  public void write(String path, String text) throws IOException {
    Beside.write(root.place(path), text, sync);
  }

  /**
   * Copies a file of any size into the bundle.
   *
   * @param path below the bundle, joined by {@code /}
   * @throws dev.warrenperf.files.RefusedPathException when its name cannot be that of a new file
   */
  public void copy(String path, InputStream from) throws IOException {
    try (OutputStream to = root.create(path)) {
      from.transferTo(to);
    }
  }

  private void describe(BundleInfo info) throws IOException {
    write(BundleLayout.DESCRIPTION, info.toJson());
  }

  /**
   * Packs the logs, says in {@code run.json} that the run is over, and writes the checksums.
   *
   * @param ended see {@link RunInfo#ended}, as the others
   * @return a line for each thing that has no checksum, as it is no plain file or its name cannot
   *     be; they are among the remarks of the run, too
   */
  public List<String> finish(
      Instant ended, Integer exitCode, SortedMap<String, Load> load, List<String> remarks)
      throws IOException {
    close();
    SnapshotPacker.packAll(root, logs.keySet().stream().map(NodeFileName::of).toList(), sync);
    RootDirectory.Found found = Checksums.files(root);
    SortedMap<String, String> digests = Checksums.of(root, found);
    force(digests.keySet());
    List<String> passedOver = found.passedOver().lines();
    List<String> all = Stream.concat(remarks.stream(), passedOver.stream()).toList();
    RunInfo run = info.run().ended(ended, exitCode, load, all);
    describe(new BundleInfo(run, info.nodes()));
    digests.put(BundleLayout.DESCRIPTION, Checksums.digest(root, BundleLayout.DESCRIPTION));
    write(BundleLayout.CHECKSUMS, Checksums.text(digests));
    return passedOver;
  }

  /** Forces what others wrote as well: the benchmark's output, and what it put into the bundle. */
  private void force(Set<String> files) throws IOException {
    SortedSet<Path> folders = new TreeSet<>();
    for (String file : files) {
      Path place = root.place(file);
      sync.force(place);
      folders.add(place.getParent());
    }
    for (Path folder : folders) {
      sync.force(folder);
    }
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
