package dev.warrenperf.scrape;

import dev.warrenperf.bytes.UserFile;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a file of nodes, one a line. */
public final class ScrapeTargetFile {

  private static final int MOST_BYTES = 16 * 1024 * 1024;

  /** A file with more faults is no list of nodes. */
  private static final int MOST_FAULTS = 20;

  private final String file;
  private final List<ScrapeTarget> targets = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Integer> lineOfName = new HashMap<>();

  private ScrapeTargetFile(String file) {
    this.file = file;
  }

  /**
   * Reads a file with one node a line; empty lines and those that begin with {@code #} are passed
   * over.
   *
   * @throws MalformedInputException {@code file:line: expected ..., found ...}, a line for each of
   *     the first faults; when no node is left, too
   */
  public static List<ScrapeTarget> read(Path path)
      throws MissingInputException, MalformedInputException {
    ScrapeTargetFile reader = new ScrapeTargetFile(UserFile.name(path));
    String[] lines = UserFile.read(path, MOST_BYTES).split("\n", -1);
    for (int i = 0; i < lines.length && reader.faults.size() < MOST_FAULTS; i++) {
      reader.readLine(lines[i].strip(), i + 1);
    }
    return reader.result();
  }

  private void readLine(String line, int number) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    try {
      add(ScrapeTarget.parse(line), number);
    } catch (MalformedInputException e) {
      faults.add(file + ":" + number + ": " + e.getMessage());
    }
  }

  private void add(ScrapeTarget target, int number) throws MalformedInputException {
    Integer before = lineOfName.putIfAbsent(target.name().toLowerCase(Locale.ROOT), number);
    if (before != null) {
      throw new MalformedInputException(
          "expected names of nodes that differ in more than case, found '%s' again after line %s"
              .formatted(target.name(), before));
    }
    targets.add(target);
    if (targets.size() > ScrapeTarget.MOST_NODES) {
      throw new MalformedInputException(
          "expected at most " + ScrapeTarget.MOST_NODES + " nodes, found more");
    }
  }

  private List<ScrapeTarget> result() throws MalformedInputException {
    if (!faults.isEmpty()) {
      throw new MalformedInputException(faults);
    }
    if (targets.isEmpty()) {
      throw new MalformedInputException(file + ": expected at least one node, found none");
    }
    return List.copyOf(targets);
  }
}
