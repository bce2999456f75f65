package dev.warrenperf.source;

import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.unit.DecimalText;
import java.util.List;

/** A program whose CSV is known by its first line and read by that program's own rules. */
enum SampleProgram {
  HEY(
      ClientSamples.Kind.HEY,
      List.of("response-time", "DNS+dialup"),
      columns("response-time", DurationUnit.S)
          .with(SampleRole.STATUS, "status-code")
          .with(SampleRole.OFFSET, "offset")),
  K6(
      ClientSamples.Kind.K6,
      List.of("metric_name", "timestamp", "metric_value"),
      columns("metric_value", DurationUnit.MS)
          .with(SampleRole.STATUS, "status")
          .with(SampleRole.ERROR, "error")
          .where("metric_name", "http_req_duration")),
  JMETER(
      ClientSamples.Kind.JMETER,
      List.of("timeStamp", "elapsed", "label"),
      columns("elapsed", DurationUnit.MS)
          .with(SampleRole.SUCCESS, "success")
          .with(SampleRole.OPERATION, "label")),
  GHZ(
      ClientSamples.Kind.GHZ,
      List.of("duration (ms)", "status", "error"),
      columns("duration (ms)", DurationUnit.MS)
          .with(SampleRole.STATUS, "status")
          .with(SampleRole.ERROR, "error")),
  AB(
      ClientSamples.Kind.AB,
      List.of("starttime", "seconds", "ctime", "dtime", "ttime", "wait"),
      columns("ttime", DurationUnit.MS)),
  /** Writes no head: instant, status, latency, bytes out and in, error, and more. */
  VEGETA(
      ClientSamples.Kind.VEGETA,
      List.of(),
      columns("3", DurationUnit.NS).with(SampleRole.STATUS, "2").with(SampleRole.ERROR, "6"));

  /** Nanoseconds since 1970 from 2001 to 2286. */
  private static final int VEGETA_INSTANT = 19;

  private static final int VEGETA_NUMBERS = 5;
  private static final String K6_METRIC = "metric_name";

  private final ClientSamples.Kind kind;
  private final List<String> head;
  private final SampleColumns columns;

  SampleProgram(ClientSamples.Kind kind, List<String> head, SampleColumns columns) {
    this.kind = kind;
    this.head = head;
    this.columns = columns;
  }

  private static SampleColumns columns(String duration, DurationUnit unit) {
    return SampleColumns.NONE.with(SampleRole.DURATION, duration).in(unit);
  }

  /** The program that begins a file so; null for none that is known. */
  static SampleProgram of(List<String> first) {
    for (SampleProgram program : values()) {
      if (program.headed() ? first.containsAll(program.head) : isVegeta(first)) {
        return program;
      }
    }
    return null;
  }

  private static boolean isVegeta(List<String> row) {
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
    return !head.isEmpty();
  }

  ClientSamples.Kind kind() {
    return kind;
  }

  /** The columns that are read for what the user asks, who comes first. */
  SampleColumns columns(SampleColumns asked) {
    SampleColumns all = asked.over(columns);
    return switch (this) {
      case HEY -> isOwnDuration(all) ? all : all.without(SampleRole.OFFSET);
      case K6 -> isCall(all) ? all : without(asked, SampleRole.STATUS);
      case JMETER -> all.where().containsKey("label") ? without(asked, SampleRole.OPERATION) : all;
      case GHZ, AB, VEGETA -> all;
    };
  }

  private SampleColumns without(SampleColumns asked, SampleRole role) {
    return asked.over(columns.without(role));
  }

  /** Whether a unit is the one in which the program writes what is asked for. */
  boolean writesIn(SampleColumns asked) {
    boolean own = isOwnDuration(asked.over(columns)) && !asked.where().containsKey(K6_METRIC);
    return asked.unit() == null || asked.unit() == columns.unit() || !own;
  }

  DurationUnit unit() {
    return columns.unit();
  }

  private boolean isOwnDuration(SampleColumns all) {
    return all.names().get(SampleRole.DURATION).equals(columns.names().get(SampleRole.DURATION));
  }

  /** Only metrics of calls, such as {@code http_req_duration}, come with a status. */
  private static boolean isCall(SampleColumns all) {
    return all.where().get(K6_METRIC).stream().anyMatch(metric -> metric.contains("_req_"));
  }
}
