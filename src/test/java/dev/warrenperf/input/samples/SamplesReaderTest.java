package dev.warrenperf.input.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.Allocated;
import dev.warrenperf.input.NarrowLines;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.ClientSamples.Kind;
import dev.warrenperf.model.ClientSamples.Rounding;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Notice;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of the real files: counted by a Python script of its own, see their folder's README. */
class SamplesReaderTest {

  private static final String BURST = "sample-metrics/v1.6.0-burst-1/";
  private static final String HEY =
      "response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read,status-code,offset\n";

  @TempDir private Path directory;
  private final List<Notice> notices = new ArrayList<>();

  private ClientSamples read(String path, String column, DurationUnit unit, String status)
      throws Exception {
    List<ClientSamples> read =
        SamplesReader.read(
            new SamplesRequest("s", path, Columns.of(column, unit, status)), notices::add);
    assertEquals(1, read.size());
    return read.get(0);
  }

  private ClientSamples text(String content, String column, DurationUnit unit, String status)
      throws Exception {
    return read(file(content.getBytes(StandardCharsets.UTF_8)), column, unit, status);
  }

  private ClientSamples text(String content) throws Exception {
    return text(content, null, null, null);
  }

  private String file(byte[] content) throws IOException {
    return Files.write(directory.resolve("f"), content).toString();
  }

  private String refusal(String content, String column, DurationUnit unit) {
    String message =
        assertThrows(MalformedInputException.class, () -> text(content, column, unit, null))
            .getMessage();
    assertTrue(message.startsWith(directory.resolve("f").toString()), message);
    return message.substring(directory.resolve("f").toString().length());
  }

  private List<String> told() {
    return notices.stream().map(notice -> notice.line() + " " + notice.text()).toList();
  }

  @Test
  void hey_gives_seconds_in_steps_of_a_tenth_of_a_millisecond() throws Exception {
    ClientSamples samples = read(BURST + "hey-health.csv", null, null, null);
    assertEquals(Kind.HEY, samples.kind());
    assertEquals(1000, samples.count());
    assertEquals(0, samples.failed());
    assertEquals(6.6958, samples.sum(), 1e-12);
    assertEquals(0.004, samples.seconds(500));
    assertEquals(0.0378, samples.seconds(990));
    assertEquals(new BigDecimal("0.0001"), samples.resolution());
    assertEquals(Rounding.NEAREST, samples.rounding());
    assertEquals(List.of("samples-unanswered"), notices.stream().map(Notice::code).toList());
  }

  @Test
  void answers_that_are_errors_are_counted_apart() throws Exception {
    ClientSamples samples =
        text(
            HEY
                + "0.0010,0,0,0,0,0,200,0.0100\n"
                + "9.0000,0,0,0,0,0,503,0.0000\n"
                + "0.0030,0,0,0,0,0,204,0.0200\n"
                + "8.0000,0,0,0,0,0,503,0.0000\n"
                + "7.0000,0,0,0,0,0,301,0.5000\n");
    assertEquals(2, samples.count());
    assertEquals(0.003, samples.seconds(2));
    assertEquals(Map.of("301", 1, "503", 2), samples.failures());
    assertEquals(9, samples.spanSeconds());
  }

  @Test
  void an_older_hey_without_statuses_is_read_with_a_warning() throws Exception {
    ClientSamples samples =
        text(
            "response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read\n0.1,0,0,0,0,0\n");
    assertEquals(1, samples.count());
    assertEquals(Kind.HEY, samples.kind());
    assertEquals("samples-status-unknown", notices.get(0).code());
  }

  @Test
  void a_script_cuts_to_milliseconds_and_its_failures_are_counted_apart() throws Exception {
    ClientSamples samples = read("sample-metrics/v1.6.0-failover-1/script.log", null, null, null);
    assertEquals(Kind.SCRIPT, samples.kind());
    assertEquals(13, samples.count());
    assertEquals(Map.of("failed", 48), samples.failures());
    assertEquals(0.556, samples.sum(), 1e-12);
    assertEquals(0.038, samples.seconds(7));
    assertEquals(new BigDecimal("0.001"), samples.resolution());
    assertEquals(Rounding.DOWN, samples.rounding());
    assertEquals(List.of(), notices);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "42|INFO|, which is the mean of its 2 successful iterations, 42.5 ms, cut to whole",
        "31|WARNING|: it divides over all 3 iterations, those that failed included.",
        "28|WARNING|: it divides by all 3 iterations, also by those that failed.",
        "99|WARNING|; the iterations in the file do not explain it."
      })
  void the_scripts_own_average_is_checked(String average, String severity, String reason)
      throws Exception {
    text(
        "Iteration 1: 40ms\nIteration 2: failed after 10ms\r\n  Iteration 3: 45ms\n\n"
            + "Average Service Creation Latency: "
            + average
            + "ms\n");
    assertEquals(1, notices.size());
    assertEquals(severity, notices.get(0).severity().name());
    assertEquals(5, notices.get(0).line());
    assertTrue(notices.get(0).text().contains(average + " ms"), told()::toString);
    assertTrue(notices.get(0).text().contains(reason), told()::toString);
  }

  @Test
  void broken_iterations_are_told_with_their_line() throws Exception {
    ClientSamples samples =
        text("=== Benchmark ===\nIteration 1: 40ms\nIteration 2: -3ms\nIteration 3: 1.5s\n");
    assertEquals(1, samples.count());
    assertEquals(
        List.of(
            "3 expected \"Iteration 1: 35ms\" or \"Iteration 1: failed after 35ms\", found"
                + " 'Iteration 2: -3ms': the line is not used",
            "4 expected \"Iteration 1: 35ms\" or \"Iteration 1: failed after 35ms\", found"
                + " 'Iteration 3: 1.5s': the line is not used"),
        told());
  }

  @ParameterizedTest
  @CsvSource({
    "latency_ms, , 0.0125, 0.0001",
    "latency-us, , 0.0000125, 0.0000001",
    "elapsed (ns), , 0.0000000125, 0.0000000001",
    "took_seconds, , 12.5, 0.1",
    "wait.min, , 750, 6",
    "elapsed, MS, 0.0125, 0.0001",
    "elapsed, MIN, 750, 6"
  })
  void a_columns_unit_is_told_by_its_name_or_by_the_user(
      String column, DurationUnit unit, double seconds, BigDecimal step) throws Exception {
    ClientSamples samples = text("n," + column + "\n1,12.5\n2,3\n", column, unit, null);
    assertEquals(Kind.CSV, samples.kind());
    assertEquals(seconds, samples.seconds(2));
    assertEquals(0, step.compareTo(samples.resolution()), samples.resolution()::toString);
    assertEquals(List.of(), notices);
  }

  @Test
  void a_unit_against_the_columns_name_is_obeyed_and_told() throws Exception {
    assertEquals(2, text("latency_ms\n2\n", "latency_ms", DurationUnit.S, null).seconds(1));
    assertEquals("samples-unit", notices.get(0).code());
  }

  @Test
  void a_status_column_sets_failures_apart_in_any_csv() throws Exception {
    ClientSamples samples = text("t_ms,code\n1,200\n2,500\n3,\n", "t_ms", null, "code");
    assertEquals(1, samples.count());
    assertEquals(Map.of("500", 1), samples.failures());
    assertEquals(1, notices.size());
  }

  @Test
  void a_file_may_be_gzip_and_begin_with_a_byte_order_mark() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("\ufeff t_ms \r\n1\r\n2e1\r\n".getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = packed.toByteArray();
    assertEquals(0.02, read(file(bytes), "t_ms", null, null).seconds(2));
    String truncated = file(Arrays.copyOf(bytes, bytes.length - 9));
    assertThrows(EOFException.class, () -> read(truncated, "t_ms", null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "NaN", "Infinity", "1e999", "0x10", "1,5", "1_000", "1f", "", "٣", "9e99"})
  void what_is_no_duration_is_not_used(String number) throws Exception {
    ClientSamples samples = text("t_s\n\"" + number + "\"\n1\n", "t_s", null, null);
    assertEquals(1, samples.count());
    assertEquals(1, notices.size());
    assertEquals(2, notices.get(0).line());
  }

  @Test
  void the_first_broken_rows_are_told_and_the_others_counted() throws Exception {
    text("t_s\n" + "x\n".repeat(1000) + "1\n", "t_s", null, null);
    assertEquals(4, notices.size());
    assertEquals("null 997 more faults in this file.", told().get(3));
  }

  @Test
  void rows_without_a_duration_are_counted_unless_they_tell_a_failure() throws Exception {
    ClientSamples samples =
        text("ms,code\n5,200\n,503\ntimeout,200\n6\n7,\n", "ms", DurationUnit.MS, "code");
    assertEquals(1, samples.count());
    assertEquals(1, samples.failed());
    assertEquals(3, samples.unread());
    assertEquals(0, text("ms\n5\n\n6\n", "ms", DurationUnit.MS, null).unread());
    assertEquals(
        Double.POSITIVE_INFINITY, text("ms\n5\n6\n\"7\n8\n", "ms", DurationUnit.MS, null).unread());
    assertEquals(1, text("Iteration 1: 35ms\nIteration 2: 3,5ms\n").unread());
  }

  @Test
  void where_no_row_is_left_the_first_fault_says_why() {
    assertEquals(
        ":2: expected a duration of 0 or more, found '12,5': the row is not used; without such"
            + " rows no call that succeeded is left",
        refusal("zeit;ms\n1;12,5\n2;13,5\n", "ms", DurationUnit.MS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void a_file_of_utf_16_is_read(String charset) throws Exception {
    byte[] content = "\ufeffms\r\n5\r\n6\r\n".getBytes(Charset.forName(charset));
    ClientSamples samples = read(file(content), "ms", DurationUnit.MS, null);
    assertEquals(2, samples.count());
    assertEquals(0.005, samples.seconds(1));
  }

  @Test
  void an_unclosed_quote_is_told_where_it_begins() throws Exception {
    assertEquals(1, text("t_s\n1\n\"2\n" + "3\n".repeat(100), "t_s", null, null).count());
    assertEquals(
        List.of("3 expected CSV, found a broken quote: the rows from here on are not used"),
        told());
  }

  @Test
  void hostile_statuses_are_told_apart_up_to_a_number() throws Exception {
    StringBuilder rows = new StringBuilder("t_s,code\n1,200\n");
    for (int i = 0; i < 1000; i++) {
      rows.append("1,\u001b").append(i).append('\n');
    }
    ClientSamples samples = text(rows.toString(), "t_s", null, "code");
    assertEquals(1000, samples.failed());
    assertEquals(51, samples.failures().size());
    assertEquals(950, samples.failures().get("others"));
    assertTrue(samples.failures().firstKey().startsWith("\\u001b"));
  }

  @Test
  void heys_summary_is_refused_with_the_option_to_add() {
    MalformedInputException refused =
        assertThrows(
            MalformedInputException.class, () -> read(BURST + "hey-health.txt", null, null, null));
    assertEquals(
        BURST
            + "hey-health.txt: expected single durations, found the summary that hey prints without"
            + " an option: run it as hey -o csv",
        refused.getMessage());
    assertNull(refused.getCause());
  }

  @Test
  void what_cannot_be_read_is_refused_in_one_line() {
    assertEquals(": expected client samples, found nothing", refusal(" \n\n", null, null));
    assertTrue(refusal("{\"a\": 1}", null, null).contains("found JSON: a CSV with a row"));
    assertTrue(refusal("\u001b[31m\n1\n", null, null).endsWith("found the columns \\u001b[31m"));
    assertTrue(refusal("elapsed\n1\n", "elapsed", null).contains("expected ,unit="));
    assertTrue(refusal("a,b\n1,2\n", "c", null).contains("found the columns a, b"));
    assertTrue(
        refusal("a_s,a_s\n1,2\n", "a_s", null).endsWith("expected one column 'a_s', found 2"));
    assertTrue(refusal("a_s\n", "a_s", null).endsWith("succeeded at least, found none"));
    assertTrue(
        refusal("Iteration 1: failed after 3ms\n", null, null).endsWith("found 1 that failed"));
    assertTrue(refusal("Iteration 1: 3ms\n", null, DurationUnit.S).contains("neither unit="));
    assertTrue(refusal(HEY + "1,0,0,0,0,0,200,0\n", null, DurationUnit.MS).contains("unit=ms"));
    assertTrue(refusal("x".repeat((64 << 20) + 1), "x", null).contains("at most 64 MiB"));
    assertThrows(
        MissingInputException.class,
        () -> read(directory.resolve("none").toString(), null, null, null));
  }

  @Test
  void a_line_with_commas_without_end_is_refused_before_its_cells_fill_the_memory()
      throws Exception {
    String widest = "latency_ms" + ",".repeat(NarrowLines.MOST_COMMAS);
    assertEquals(1, text(widest + "\n5" + widest.substring(10), "latency_ms", null, null).count());
    MalformedInputException header =
        assertThrows(
            MalformedInputException.class, () -> text(widest + ",\n", "latency_ms", null, null));
    assertTrue(
        header.getMessage().endsWith(":1: expected at most 100000 commas in a line, found more"));
    assertEquals(1, text("latency_ms\n5\n6," + widest, "latency_ms", null, null).count());
    assertEquals(
        "expected at most 100000 commas in a line, found more: the rows from here on are not used",
        notices.get(notices.size() - 1).text());
  }

  @Test
  void numbers_that_no_duration_has_are_not_worked_out() throws Exception {
    String numbers =
        "latency_ms\n1e999999999\n1e-999999999\n1e99\n" + "9".repeat(1_000_000) + "\n7\n";
    assertEquals(1, text(numbers, "latency_ms", null, null).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Summary:\n", "Iteration \r", "Iteration 1: \n", "Average x: \n", "\n"})
  void lines_that_nearly_tell_what_a_file_is_are_looked_at_once(String line) throws Exception {
    String some = line.repeat(2_000) + "x";
    String more = line.repeat(8_000) + "x";
    long ratio =
        100
            * Allocated.bytes(() -> assertThrows(MalformedInputException.class, () -> text(more)))
            / Allocated.bytes(() -> assertThrows(MalformedInputException.class, () -> text(some)));
    assertTrue(ratio < 600, "four times the lines took " + ratio + " % of the bytes");
  }
}
