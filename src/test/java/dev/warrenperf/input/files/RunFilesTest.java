package dev.warrenperf.input.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.input.Notices;
import dev.warrenperf.input.bundle.ClusterInfoFile;
import dev.warrenperf.input.bundle.MarksFile;
import dev.warrenperf.input.bundle.ScrapesFile;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Phase;
import dev.warrenperf.model.ScrapeFailure;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files beside run.json: marks, scrapes, what the cluster said. */
class RunFilesTest {

  private final Notices notices = new Notices();

  @Test
  void a_phase_lasts_up_to_the_next_mark_and_end_begins_none() {
    assertEquals(
        List.of(phase("create", 10, 20), phase("settle", 20, 30), phase("again", 40, 99)),
        marks("phase,unix_ns\ncreate,10\nsettle,20\nend,30\nagain,40\n", 99L));
    assertEquals(List.of(), told());
  }

  @Test
  void columns_may_come_in_any_order_with_others_beside() {
    assertEquals(
        List.of(phase("a,b", 10, 30)),
        marks("note,unix_ns,phase\r\nx,10,\"a,b\"\r\ny,30,end\r\n", null));
  }

  @Test
  void a_last_phase_without_any_end_is_left_out_with_a_notice() {
    assertEquals(List.of(phase("a", 10, 20)), marks("phase,unix_ns\na,10\nb,20\n", null));
    assertEquals(1, told().size());
    assertEquals(List.of(), marks("phase,unix_ns\nb,20\n", 19L));
    assertEquals(List.of(phase("b", 20, 20)), marks("phase,unix_ns\nb,20\n", 20L));
  }

  @Test
  void broken_rows_are_told_with_their_line_and_the_rest_is_used() {
    assertEquals(
        List.of(phase("a", 10, 20)), marks("phase,unix_ns\na,10\nb,1e3\n,15\nc\nend,20\n", null));
    assertEquals(
        List.of(
            "run/marks.csv:3: expected a phase and whole nanoseconds since 1970, found 'b,1e3':"
                + " the row is not used",
            "run/marks.csv:4: expected a phase and whole nanoseconds since 1970, found ',15':"
                + " the row is not used",
            "run/marks.csv:5: expected at least 2 columns, found 1"),
        told());
  }

  @Test
  void marks_out_of_order_are_sorted_and_told() {
    assertEquals(
        List.of(phase("a", 10, 20), phase("b", 20, 30)),
        marks("phase,unix_ns\nb,20\na,10\nend,30\n", null));
    assertEquals(1, told().size());
  }

  @Test
  void a_file_that_is_no_table_is_told_and_not_used() {
    assertEquals(List.of(), marks("<html>\n", null));
    assertEquals(List.of(), marks("", null));
    assertEquals(
        List.of(
            "run/marks.csv:1: expected a header with phase,unix_ns, found none",
            "run/marks.csv:1: expected a header with phase,unix_ns, found none"),
        told());
  }

  @Test
  void a_broken_quote_ends_the_table() {
    assertEquals(
        List.of(phase("a", 10, 20)), marks("phase,unix_ns\na,10\nend,20\n\"x\"y,30\nz,40\n", null));
    assertEquals(
        List.of(
            "run/marks.csv:4: expected CSV, found a broken quote: the rows from here on are not"
                + " used"),
        told());
  }

  @Test
  void only_so_many_faults_of_one_file_are_told_one_by_one() {
    marks("phase,unix_ns\n" + "x\n".repeat(1_000), null);
    assertEquals(4, told().size());
    assertEquals("run/marks.csv: 997 more faults in this file.", told().get(3));
  }

  @Test
  void marks_beyond_the_limit_are_told_and_not_used() {
    StringBuilder rows = new StringBuilder("phase,unix_ns\n");
    for (int i = 0; i < 10_000; i++) {
      rows.append("a,").append(i).append('\n');
    }
    assertEquals(10_000, marks(rows.toString(), 99_999L).size());
    assertEquals(List.of(), told());
    assertEquals(10_000, marks(rows + "b,10000\n", 99_999L).size());
    assertEquals(
        List.of("run/marks.csv:10002: expected at most 10000 marks, found more: it is not used"),
        told());
  }

  @Test
  void scrapes_that_failed_are_those_whose_status_is_not_2xx() {
    MemoryFiles files =
        new MemoryFiles()
            .with(
                "scrapes.csv",
                """
                node,start_unix_ns,duration_ns,status,bytes,file
                manager-1,1000000000,5,200,10,manager-1/1.prom
                manager-2,3000000001,5,ConnectionRefusedError,0,
                manager-10,2000000000,5,503,0,
                manager-2,2000000000,5,301,0,
                manager-2,2000000000,5,204,0,
                manager-2,soon,5,500,0,
                manager-2,2000000000,-1,500,0,
                """);
    assertEquals(
        List.of(
            new ScrapeFailure(
                "manager-2", Instant.ofEpochSecond(2), Instant.ofEpochSecond(2, 5), "301"),
            new ScrapeFailure(
                "manager-10", Instant.ofEpochSecond(2), Instant.ofEpochSecond(2, 5), "503"),
            new ScrapeFailure(
                "manager-2",
                Instant.ofEpochSecond(3, 1),
                Instant.ofEpochSecond(3, 6),
                "ConnectionRefusedError")),
        ScrapesFile.read(files, "scrapes.csv", notices));
    assertEquals(
        List.of(
            "run/scrapes.csv:7: expected a node, whole nanoseconds since 1970 and a status, found"
                + " 'manager-2,soon,500,5': the row is not used",
            "run/scrapes.csv:8: expected a node, whole nanoseconds since 1970 and a status, found"
                + " 'manager-2,2000000000,500,-1': the row is not used"),
        told());
  }

  /** 250 ms after it began at 1 s; one that does not say how long it took, when it began. */
  @Test
  void a_scrape_failed_when_it_was_over() {
    MemoryFiles files =
        new MemoryFiles()
            .with("told", "node,start_unix_ns,status,duration_ns\nn,1000000000,refused,250000000\n")
            .with("untold", "node,start_unix_ns,status\nn,1000000000,refused\n");
    assertEquals(
        List.of(
            new ScrapeFailure(
                "n", Instant.ofEpochSecond(1), Instant.ofEpochMilli(1_250), "refused")),
        ScrapesFile.read(files, "told", notices));
    assertEquals(
        List.of(new ScrapeFailure("n", Instant.ofEpochMilli(1_000), "refused")),
        ScrapesFile.read(files, "untold", notices));
    assertEquals(List.of(), told());
  }

  @Test
  void cluster_info_is_kept_line_by_line_up_to_its_cap() {
    MemoryFiles files =
        new MemoryFiles().with("short", "a\r\n  b\n\nc").with("long", "x".repeat(70_000));
    assertEquals(List.of("a", "  b", "", "c"), ClusterInfoFile.read(files, "short", notices));
    assertEquals(List.of(), told());
    assertEquals(List.of("x".repeat(65_536)), ClusterInfoFile.read(files, "long", notices));
    assertEquals(
        List.of("run/long: expected at most 64 KiB, found more: the rest is left out"), told());
  }

  @Test
  void a_file_that_cannot_be_read_is_told() {
    assertEquals(List.of(), ClusterInfoFile.read(new MemoryFiles(), "gone", notices));
    assertEquals(List.of("run/gone: The file cannot be read: no such file or directory."), told());
  }

  private List<Phase> marks(String text, Long runEndNanos) {
    MemoryFiles files = new MemoryFiles().with("marks.csv", text);
    Instant end = runEndNanos == null ? null : Instant.ofEpochSecond(0, runEndNanos);
    return MarksFile.read(files, "marks.csv", end, notices);
  }

  private static Phase phase(String name, long startNanos, long endNanos) {
    return new Phase(
        name, Instant.ofEpochSecond(0, startNanos), Instant.ofEpochSecond(0, endNanos));
  }

  private List<String> told() {
    return notices.all().stream().map(RunFilesTest::line).toList();
  }

  private static String line(Notice notice) {
    return notice.file()
        + (notice.line() == null ? "" : ":" + notice.line())
        + ": "
        + notice.text();
  }
}
