package dev.warrenperf.input.files;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.Refusal;
import dev.warrenperf.input.Notices;
import dev.warrenperf.input.bundle.ClusterInfoFile;
import dev.warrenperf.input.bundle.MarksFile;
import dev.warrenperf.input.bundle.ScrapesFile;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Phase;
import dev.warrenperf.model.ScrapeFailure;
import java.time.Instant;
import java.util.List;

/**
 * Files beside the snapshots: {@code scrapes.csv}, {@code marks.csv}, {@code cluster-info.txt}.
 * They never end a command; each fault is a notice, and what is left can be shown.
 */
public final class BesideFuzzTarget implements FuzzTarget {

  private static final Instant RUN_END = Instant.parse("2026-11-23T20:37:42Z");

  @Override
  public byte[] compose(Decisions decisions) {
    boolean marks = decisions.oneIn(2);
    String header = marks ? "phase,unix_ns" : "node,start_unix_ns,duration_ns,status,bytes,file";
    String end = decisions.oneIn(4) ? "\r\n" : "\n";
    String rows =
        decisions.several(
            9, end, () -> marks ? mark(decisions) : scrape(decisions, decisions.instant()));
    return decisions.damaged(decisions.mostly(header) + end + rows + end);
  }

  private static String mark(Decisions decisions) {
    return decisions.mostly(decisions.oneOf("create", "end", "api")) + "," + nanos(decisions);
  }

  private static String scrape(Decisions decisions, String instant) {
    String status = decisions.oneOf("200", "500", "connect-refused", "timeout", "2xx");
    return cell(decisions, "manager-1")
        + ","
        + nanos(decisions)
        + ",1,"
        + cell(decisions, status)
        + ",23,manager-1/"
        + instant
        + ".prom";
  }

  private static String nanos(Decisions decisions) {
    return decisions.instant() + decisions.mostly("026021");
  }

  private static String cell(Decisions decisions, String usual) {
    String text = decisions.mostly(usual);
    return decisions.oneIn(8) ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  @Override
  public boolean check(byte[] file) {
    MemoryFiles files = new MemoryFiles().with("f", file);
    Notices notices = new Notices();
    List<Phase> phases = MarksFile.read(files, "f", RUN_END, notices);
    List<ScrapeFailure> failures = ScrapesFile.read(files, "f", notices);
    ClusterInfoFile.read(files, "f", notices);
    for (Notice notice : notices.all()) {
      Refusal.line(notice.text());
    }
    for (Phase phase : phases) {
      Refusal.printable(phase.name());
      assertFalse(phase.end().isBefore(phase.start()), phase::toString);
    }
    for (ScrapeFailure failure : failures) {
      Refusal.printable(failure.node() + failure.status());
    }
    return !phases.isEmpty() || !failures.isEmpty();
  }
}
