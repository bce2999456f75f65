package dev.warrenperf.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** One real run written in the other forms that a run may have. */
final class RunForms {

  private static final char SEPARATOR = '\u0001';

  private final String run;
  private final Map<String, List<Path>> nodes;

  RunForms(String run) throws IOException {
    this.run = run;
    this.nodes = Samples.snapshots(run);
  }

  /** A directory with one folder a node and nothing else, each snapshot gzip. */
  void gzipSnapshots(Path directory) throws IOException {
    for (Map.Entry<String, List<Path>> node : nodes.entrySet()) {
      Path folder = Files.createDirectories(directory.resolve(node.getKey()));
      for (Path snapshot : node.getValue()) {
        Path packed = folder.resolve(snapshot.getFileName() + ".gz");
        Files.write(packed, gzip(Files.readAllBytes(snapshot)));
      }
    }
  }

  /** All snapshots in one directory, the node in their names. */
  void flat(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (Map.Entry<String, List<Path>> node : nodes.entrySet()) {
      for (Path snapshot : node.getValue()) {
        Files.copy(snapshot, directory.resolve(node.getKey() + "-" + snapshot.getFileName()));
      }
    }
  }

  byte[] archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(packed)) {
      for (List<Path> snapshots : nodes.values()) {
        for (Path snapshot : snapshots) {
          String name = Path.of("sample-metrics").relativize(snapshot).toString();
          TarArchiveEntry entry = new TarArchiveEntry(name.replace('\\', '/'));
          entry.setSize(Files.size(snapshot));
          tar.putArchiveEntry(entry);
          Files.copy(snapshot, tar);
          tar.closeArchiveEntry();
        }
      }
    }
    return bytes.toByteArray();
  }

  /** First and last snapshot of a node. */
  List<Path> ends(String node) {
    List<Path> snapshots = nodes.get(node);
    return List.of(snapshots.get(0), snapshots.get(snapshots.size() - 1));
  }

  /** One text, snapshot after snapshot, each sample with its time in milliseconds. */
  String bodies() throws IOException {
    Map<Long, StringBuilder> byTime = new TreeMap<>();
    for (Map.Entry<String, List<Path>> node : nodes.entrySet()) {
      for (Path snapshot : node.getValue()) {
        long millis = Samples.millis(snapshot);
        StringBuilder text = byTime.computeIfAbsent(millis, time -> new StringBuilder());
        for (String line : Files.readAllLines(snapshot)) {
          text.append(line.startsWith("#") ? line : told(line, node.getKey()) + " " + millis);
          text.append('\n');
        }
      }
    }
    return String.join("", byTime.values());
  }

  /** One text, series after series, each with all its times. */
  String series(boolean openMetrics) throws IOException {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (Map.Entry<String, List<Path>> node : nodes.entrySet()) {
      for (Path snapshot : node.getValue()) {
        gather(snapshot, node.getKey(), openMetrics, lines);
      }
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(
        (key, samples) -> {
          String head = key.substring(key.indexOf(SEPARATOR) + 1);
          samples.forEach(sample -> text.append(head.startsWith("#") ? head : sample).append('\n'));
        });
    return text + (openMetrics ? "# EOF\n" : "");
  }

  /** Families stay together: the key is the family, then the series or the line of its type. */
  private void gather(
      Path snapshot, String node, boolean openMetrics, Map<String, List<String>> lines)
      throws IOException {
    String family = "";
    BigDecimal millis = BigDecimal.valueOf(Samples.millis(snapshot));
    String time = openMetrics ? millis.movePointLeft(3).toPlainString() : millis.toPlainString();
    for (String line : Files.readAllLines(snapshot)) {
      if (line.startsWith("# TYPE ")) {
        family = line.split(" ", -1)[2];
        lines.putIfAbsent(family + SEPARATOR + line, List.of(line));
      } else if (!line.startsWith("#")) {
        String told = told(line, node);
        String key = family + SEPARATOR + told.substring(0, told.lastIndexOf(' '));
        lines.computeIfAbsent(key, unseen -> new ArrayList<>()).add(told + " " + time);
      }
    }
  }

  /** With the node as a label, where there are several. */
  private String told(String line, String node) {
    if (nodes.size() == 1) {
      return line;
    }
    int brace = line.indexOf('{');
    String label = "instance=\"" + node + "\"";
    return brace >= 0
        ? line.substring(0, brace + 1) + label + "," + line.substring(brace + 1)
        : line.replaceFirst(" ", "{" + label + "} ");
  }

  static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(plain);
    }
    return bytes.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return run;
  }
}
