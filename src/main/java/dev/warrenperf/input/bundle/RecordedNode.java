package dev.warrenperf.input.bundle;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.bundle.SnapshotHeader;
import dev.warrenperf.bundle.SnapshotIndex;
import dev.warrenperf.bundle.SnapshotLogReader;
import dev.warrenperf.bytes.BodySource;
import dev.warrenperf.bytes.Failures;
import dev.warrenperf.bytes.Zstd;
import dev.warrenperf.input.FileTree;
import dev.warrenperf.input.NodeNames;
import dev.warrenperf.input.Notices;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.unit.NaturalOrder;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;

/**
 * The log of one node of a bundle, and which scrapes it holds.
 *
 * @param path of the log inside the run
 * @param index what it holds
 */
public record RecordedNode(String path, SnapshotIndex index) {

  /** The nodes that have a log, by name. */
  public static Map<String, RecordedNode> gather(
      FileTree tree, String run, List<Node> named, Notices notices)
      throws MalformedInputException, MissingInputException {
    NodeNames names = new NodeNames(named);
    Map<String, String> paths = new TreeMap<>(NaturalOrder.NATURAL);
    for (String file : tree.list(run).files()) {
      String log = BundleLayout.logOf(file);
      if (log != null) {
        String node = names.of(log);
        // whoever is killed while packing leaves both, and the plain one is whole
        paths.merge(node, file, (one, other) -> one.endsWith(BundleLayout.PLAIN) ? one : other);
      }
    }
    Map<String, RecordedNode> nodes = new TreeMap<>(NaturalOrder.NATURAL);
    for (Map.Entry<String, String> found : paths.entrySet()) {
      String node = found.getKey();
      String path = FileTree.join(run, found.getValue());
      nodes.put(node, new RecordedNode(path, index(tree, node, path, notices)));
    }
    return nodes;
  }

  private static SnapshotIndex index(FileTree tree, String node, String path, Notices notices)
      throws MalformedInputException, MissingInputException {
    try {
      SnapshotIndex index = told(tree, node, path, notices);
      if (index == null) {
        index = readThrough(tree, path);
      }
      if (index.unfinished() != null) {
        notices.warning(
            "snapshot-lost",
            "The recording of %s was cut off: %s are there, and left out."
                .formatted(node, index.unfinished()),
            tree.origin(path),
            null);
      }
      return index;
    } catch (EOFException | ZipException broken) {
      throw new MalformedInputException(
          Failures.at(tree.origin(path), broken).getMessage(), broken);
    } catch (IOException failure) {
      String message = Failures.at(tree.origin(path), failure).getMessage();
      if (failure.getMessage() != null && failure.getMessage().startsWith("expected")) {
        throw new MalformedInputException(message, failure);
      }
      throw new MissingInputException(message, failure);
    }
  }

  /**
   * What a packed log says itself that it holds; null when it does not say, or when that cannot be
   * trusted. One that says it holds no snapshot is looked into.
   */
  private static SnapshotIndex told(FileTree tree, String node, String path, Notices notices)
      throws IOException {
    if (!path.endsWith(BundleLayout.PACKED)) {
      return null;
    }
    try (InputStream stored = tree.open(path)) {
      SnapshotIndex told = SnapshotIndex.ofPacked(stored);
      return told == null || told.instants().length == 0 ? null : told;
    } catch (IOException wrong) {
      notices.warning(
          "log-index",
          "The index of the log of %s cannot be used, so the log itself was read through: %s."
              .formatted(node, Failures.reason(wrong)),
          tree.origin(path),
          null);
      return null;
    }
  }

  private static SnapshotIndex readThrough(FileTree tree, String path) throws IOException {
    try (SnapshotLogReader log = open(tree, path)) {
      return SnapshotIndex.of(log);
    }
  }

  /** Opens a log, packed or not. */
  static SnapshotLogReader open(BodySource source, String path) throws IOException {
    InputStream stored = source.open(path);
    boolean done = false;
    try {
      InputStream plain = path.endsWith(BundleLayout.PACKED) ? Zstd.open(stored) : stored;
      done = true;
      return new SnapshotLogReader(plain);
    } finally {
      if (!done) {
        stored.close();
      }
    }
  }

  public int size() {
    return index.instants().length;
  }

  public long lastMillis() {
    return size() == 0 ? Long.MIN_VALUE : index.instants()[size() - 1];
  }

  /** The scrapes that failed, in their order. */
  public List<ScrapeFailure> failures(String node) {
    return index.failures().stream().map((SnapshotHeader header) -> failure(node, header)).toList();
  }

  private static ScrapeFailure failure(String node, SnapshotHeader header) {
    return new ScrapeFailure(
        node,
        Instant.ofEpochMilli(header.instantMillis()),
        Instant.ofEpochMilli(header.endMillis()),
        header.status());
  }
}
