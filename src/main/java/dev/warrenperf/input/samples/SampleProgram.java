package dev.warrenperf.input.samples;

import com.google.re2j.Pattern;
import dev.warrenperf.input.Separator;
import dev.warrenperf.model.ClientSamples.Kind;
import dev.warrenperf.unit.DecimalText;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiPredicate;

/** A program whose CSV is known by its first line and read by that program's own rules. */
enum SampleProgram {
  HEY(
      Kind.HEY,
      "response-time,DNS+dialup",
      columns("response-time", DurationUnit.S)
          .with(SampleRole.STATUS, "status-code")
          .with(SampleRole.OFFSET, "offset")),
  K6(
      Kind.K6,
      "metric_name,timestamp,metric_value",
      columns("metric_value", DurationUnit.MS)
          .with(SampleRole.STATUS, "status")
          .with(SampleRole.ERROR, "error")
          .with(SampleRole.END, "timestamp")
          .where("metric_name", "http_req_duration")),
  JMETER(
      Kind.JMETER,
      "timeStamp,elapsed,label",
      columns("elapsed", DurationUnit.MS)
          .with(SampleRole.SUCCESS, "success")
          .with(SampleRole.OPERATION, "label")
          .with(SampleRole.START, "timeStamp")),
  GHZ(
      Kind.GHZ,
      "duration (ms),status,error",
      columns("duration (ms)", DurationUnit.MS)
          .with(SampleRole.STATUS, "status")
          .with(SampleRole.ERROR, "error")),
  AB(
      Kind.AB,
      "starttime,seconds,ctime,dtime,ttime,wait",
      columns("ttime", DurationUnit.MS).with(SampleRole.START, "seconds")),
  OHA(
      Kind.OHA,
      "request-start,request-duration,bytes,status",
      columns("request-duration", DurationUnit.S).with(SampleRole.STATUS, "status")),
  TSUNG(
      Kind.TSUNG,
      "#date,pid,id,HTTP status,duration,error",
      columns("duration", DurationUnit.MS)
          .with(SampleRole.STATUS, "HTTP status")
          .with(SampleRole.ERROR, "error")),
  /** Writes no head: instant, status, latency, bytes out and in, error, and more. */
  VEGETA(
      Kind.VEGETA,
      SampleProgram::isVegeta,
      columns("3", DurationUnit.NS)
          .with(SampleRole.STATUS, "2")
          .with(SampleRole.ERROR, "6")
          .with(SampleRole.START, "1")),
  /** Writes no head: instant, status, latency, and may be more, with tabs. */
  H2LOAD(
      Kind.H2LOAD,
      SampleProgram::isH2load,
      columns("3", DurationUnit.US).with(SampleRole.STATUS, "2").with(SampleRole.START, "1")),
  /** Its raw measurements without the lines around them: operation, instant, latency. */
  YCSB(
      Kind.YCSB,
      SampleProgram::isYcsb,
      columns("3", DurationUnit.US).with(SampleRole.OPERATION, "1"));

  /** Nanoseconds since 1970 from 2001 to 2286. */
  private static final int VEGETA_INSTANT = 19;

  private static final int VEGETA_NUMBERS = 5;

  /** Microseconds likewise. */
  private static final int H2LOAD_INSTANT = 16;

  private static final int RAW_CELLS = 3;

  private static final Pattern YCSB_OPERATION =
      Pattern.compile("(READ|UPDATE|INSERT|SCAN|DELETE|CLEANUP|READ-MODIFY-WRITE)(-FAILED)?");

  private static final String K6_METRIC = "metric_name";

  private final Kind kind;
  private final boolean headed;
  private final BiPredicate<List<String>, Separator> begins;

  /** What is read where the user asks for nothing else. */
  private final SampleColumns own;

  /**
   * One that names its columns.
   *
   * @param head columns that its first line has, a comma between two
   */
  SampleProgram(Kind kind, String head, SampleColumns own) {
    this.kind = kind;
    this.headed = true;
    this.begins = (first, separator) -> first.containsAll(List.of(head.split(",", -1)));
    this.own = own;
  }

  /** One that does not, and is known by its first row. */
  SampleProgram(Kind kind, BiPredicate<List<String>, Separator> row, SampleColumns own) {
    this.kind = kind;
    this.headed = false;
    this.begins = row;
    this.own = own;
  }

  private static SampleColumns columns(String duration, DurationUnit unit) {
    return SampleColumns.NONE.with(SampleRole.DURATION, duration).in(unit);
  }

  /** The program that begins a file so; null for none that is known. */
  static SampleProgram of(List<String> first, Separator separator) {
    for (SampleProgram program : values()) {
      if (program.begins.test(first, separator)) {
        return program;
      }
    }
    return null;
  }

  private static boolean isH2load(List<String> row, Separator separator) {
    return separator == Separator.TAB
        && row.size() >= RAW_CELLS
        && row.get(0).length() == H2LOAD_INSTANT
        && isWhole(row.get(0))
        && (isWhole(row.get(1)) || row.get(1).equals("-1"))
        && isWhole(row.get(2));
  }

  private static boolean isYcsb(List<String> row, Separator separator) {
    return row.size() == RAW_CELLS
        && YCSB_OPERATION.matches(row.get(0))
        && isWhole(row.get(1))
        && isWhole(row.get(2));
  }

  private static boolean isVegeta(List<String> row, Separator separator) {
    return row.size() > VEGETA_NUMBERS
        && row.get(0).length() == VEGETA_INSTANT
        && row.get(1).length() <= 3
        && row.subList(0, VEGETA_NUMBERS).stream().allMatch(SampleProgram::isWhole);
  }

  private static boolean isWhole(String cell) {
    return !cell.isEmpty() && DecimalText.digits(cell, 0) == cell.length();
  }

  /** Whether its first line names the columns. */
  boolean headed() {
    return headed;
  }

  Kind kind() {
    return kind;
  }

  DurationUnit unit() {
    return own.unit();
  }

  /** The columns that are read for what the user asks, who comes first. */
  SampleColumns columns(SampleColumns asked) {
    SampleColumns all = asked.over(own);
    SampleColumns fitting = own;
    if (!isOwnDuration(all)) {
      fitting = fitting.without(SampleRole.OFFSET);
    }
    String operation = own.names().get(SampleRole.OPERATION);
    if (operation != null && all.where().containsKey(operation)) {
      fitting = fitting.without(SampleRole.OPERATION);
    }
    return asked.over(this == K6 ? ofMetric(fitting, all) : fitting);
  }

  /**
   * Only metrics of calls, such as {@code http_req_duration}, come with a status; and only what
   * lasts as long as a call, and ends with it, tells when that began.
   */
  private SampleColumns ofMetric(SampleColumns fitting, SampleColumns all) {
    SortedSet<String> metrics = all.where().get(K6_METRIC);
    boolean call = metrics.stream().anyMatch(metric -> metric.contains("_req_"));
    boolean lasts =
        isOwnDuration(all) && metrics.stream().allMatch(metric -> metric.endsWith("_duration"));
    SampleColumns judged = call ? fitting : fitting.without(SampleRole.STATUS);
    return lasts ? judged : judged.without(SampleRole.END);
  }

  /** Whether a unit is the one in which the program writes what is asked for. */
  boolean writesIn(SampleColumns asked) {
    boolean ours = isOwnDuration(asked.over(own)) && !asked.where().containsKey(K6_METRIC);
    return asked.unit() == null || asked.unit() == own.unit() || !ours;
  }

  private boolean isOwnDuration(SampleColumns all) {
    return all.names().get(SampleRole.DURATION).equals(own.names().get(SampleRole.DURATION));
  }
}
