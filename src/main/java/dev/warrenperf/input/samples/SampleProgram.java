package dev.warrenperf.input.samples;

import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.unit.DecimalText;
import java.util.List;

/** A program whose CSV is known by its first line and read by that program's own rules. */
enum SampleProgram {
  HEY(ClientSamples.Kind.HEY, "response-time,DNS+dialup"),
  K6(ClientSamples.Kind.K6, "metric_name,timestamp,metric_value"),
  JMETER(ClientSamples.Kind.JMETER, "timeStamp,elapsed,label"),
  GHZ(ClientSamples.Kind.GHZ, "duration (ms),status,error"),
  AB(ClientSamples.Kind.AB, "starttime,seconds,ctime,dtime,ttime,wait"),
  /** Writes no head: instant, status, latency, bytes out and in, error, and more. */
  VEGETA(ClientSamples.Kind.VEGETA, "");

  /** Nanoseconds since 1970 from 2001 to 2286. */
  private static final int VEGETA_INSTANT = 19;

  private static final int VEGETA_NUMBERS = 5;
  private static final String K6_METRIC = "metric_name";

  private final ClientSamples.Kind kind;

  /** Columns that its first line has, a comma between two; empty when it writes no head. */
  private final String head;

  SampleProgram(ClientSamples.Kind kind, String head) {
    this.kind = kind;
    this.head = head;
  }

  /** The program's own rules. */
  private SampleColumns own() {
    return switch (this) {
      case HEY ->
          columns("response-time", DurationUnit.S)
              .with(SampleRole.STATUS, "status-code")
              .with(SampleRole.OFFSET, "offset");
      case K6 ->
          columns("metric_value", DurationUnit.MS)
              .with(SampleRole.STATUS, "status")
              .with(SampleRole.ERROR, "error")
              .with(SampleRole.END, "timestamp")
              .where(K6_METRIC, "http_req_duration");
      case JMETER ->
          columns("elapsed", DurationUnit.MS)
              .with(SampleRole.SUCCESS, "success")
              .with(SampleRole.OPERATION, "label")
              .with(SampleRole.START, "timeStamp");
      case GHZ ->
          columns("duration (ms)", DurationUnit.MS)
              .with(SampleRole.STATUS, "status")
              .with(SampleRole.ERROR, "error");
      case AB -> columns("ttime", DurationUnit.MS).with(SampleRole.START, "seconds");
      case VEGETA ->
          columns("3", DurationUnit.NS)
              .with(SampleRole.STATUS, "2")
              .with(SampleRole.ERROR, "6")
              .with(SampleRole.START, "1");
    };
  }

  private static SampleColumns columns(String duration, DurationUnit unit) {
    return SampleColumns.NONE.with(SampleRole.DURATION, duration).in(unit);
  }

  /** The program that begins a file so; null for none that is known. */
  static SampleProgram of(List<String> first) {
    for (SampleProgram program : values()) {
      if (program.headed()
          ? first.containsAll(List.of(program.head.split(",", -1)))
          : isVegeta(first)) {
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
    SampleColumns all = asked.over(own());
    return switch (this) {
      case HEY -> isOwnDuration(all) ? all : all.without(SampleRole.OFFSET);
      case K6 -> k6(asked, all);
      case JMETER -> all.where().containsKey("label") ? without(asked, SampleRole.OPERATION) : all;
      case GHZ, AB, VEGETA -> all;
    };
  }

  /** Only what lasts as long as a call, and ends with it, tells when that began. */
  private SampleColumns k6(SampleColumns asked, SampleColumns all) {
    SampleColumns own = isCall(all) ? own() : own().without(SampleRole.STATUS);
    boolean lasts =
        isOwnDuration(all)
            && all.where().get(K6_METRIC).stream().allMatch(metric -> metric.endsWith("_duration"));
    return asked.over(lasts ? own : own.without(SampleRole.END));
  }

  private SampleColumns without(SampleColumns asked, SampleRole role) {
    return asked.over(own().without(role));
  }

  /** Whether a unit is the one in which the program writes what is asked for. */
  boolean writesIn(SampleColumns asked) {
    boolean own = isOwnDuration(asked.over(own())) && !asked.where().containsKey(K6_METRIC);
    return asked.unit() == null || asked.unit() == own().unit() || !own;
  }

  DurationUnit unit() {
    return own().unit();
  }

  private boolean isOwnDuration(SampleColumns all) {
    return all.names().get(SampleRole.DURATION).equals(own().names().get(SampleRole.DURATION));
  }

  /** Only metrics of calls, such as {@code http_req_duration}, come with a status. */
  private static boolean isCall(SampleColumns all) {
    return all.where().get(K6_METRIC).stream().anyMatch(metric -> metric.contains("_req_"));
  }
}
