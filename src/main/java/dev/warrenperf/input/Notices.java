package dev.warrenperf.input;

import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Severity;
import dev.warrenperf.model.Shortfall;
import dev.warrenperf.unit.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gathers notices while a run is being found. What may occur a million times in a hostile archive
 * is counted and told once, with one case as example.
 */
public final class Notices {

  private final List<Notice> notices = new ArrayList<>();
  private final Map<List<String>, Tally> tallies = new LinkedHashMap<>();
  private final Map<String, Tally> documents = new LinkedHashMap<>();
  private boolean timeFromFile;

  public void info(String code, String text) {
    notices.add(Notice.info(code, text));
  }

  public void info(String code, String text, String file, Integer line) {
    notices.add(new Notice(code, Severity.INFO, text, file, line));
  }

  public void warning(String code, String text) {
    notices.add(Notice.warning(code, text));
  }

  public void warning(String code, String text, String file, Integer line) {
    notices.add(new Notice(code, Severity.WARNING, text, file, line));
  }

  /** Tells once a run that a file's own time had to serve. */
  public void timeFromFile(String origin) {
    if (!timeFromFile) {
      timeFromFile = true;
      warning(
          RunInput.TIME_FROM_MTIME,
          "The names of some snapshots hold no time, so the time of their last change serves; '"
              + origin
              + "' is the first.");
    }
  }

  /** Tells that the instants of a node's snapshots are not known. */
  public void timeUnknown(String node, String reason) {
    warning(
        "time-unknown",
        "When the snapshots of " + node + " were taken is not known: " + reason + ".");
  }

  /**
   * Counts a thing that was not used, by code and reason: {@code reason} completes "not used: ...".
   */
  public void skipped(String code, String reason, String name) {
    count(tallies, List.of(code, reason), new Tally(code, reason), name);
  }

  private static <K> void count(Map<K, Tally> tallies, K key, Tally first, String name) {
    tallies.computeIfAbsent(key, none -> first).count(Printable.of(name, 200));
  }

  /**
   * Counts a file that is no snapshot by its name; a document is told only where nothing is left.
   *
   * @param refusal why it is none; null where that needs no word
   */
  public void passedOver(String refusal, boolean document, String origin) {
    if (refusal != null && document) {
      count(documents, refusal, new Tally("", refusal), origin);
    } else if (refusal != null) {
      skipped(RunInput.FILE_SKIPPED, refusal, origin);
    }
  }

  /** Whether the archive came to an end too early. */
  public boolean tellTruncation() {
    return notices.stream().anyMatch(notice -> notice.tells(Shortfall.ARCHIVE_TRUNCATED));
  }

  /** What was not used, behind a sentence that says what was not found; empty when all was. */
  public String allSkipped() {
    return Stream.concat(tallies.values().stream(), documents.values().stream())
        .map(tally -> "; " + tally.text())
        .collect(Collectors.joining());
  }

  public List<Notice> all() {
    List<Notice> all = new ArrayList<>(notices);
    tallies.values().forEach(tally -> all.add(Notice.warning(tally.code, tally.text())));
    return List.copyOf(all);
  }

  private static final class Tally {
    private final String code;
    private final String reason;
    private String example;
    private int count;

    Tally(String code, String reason) {
      this.code = code;
      this.reason = reason;
    }

    /** The first by name is the example, in whatever order they come. */
    void count(String name) {
      count++;
      example = example == null || name.compareTo(example) < 0 ? name : example;
    }

    String text() {
      return count == 1
          ? String.format(Locale.ROOT, "'%s' was not used: %s", example, reason)
          : String.format(
              Locale.ROOT, "%d files were not used, such as '%s': %s", count, example, reason);
    }
  }
}
