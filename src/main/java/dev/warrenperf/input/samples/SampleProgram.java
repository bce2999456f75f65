package dev.warrenperf.input.samples;

import com.google.re2j.Pattern;
import dev.warrenperf.input.Separator;
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
  OHA(ClientSamples.Kind.OHA, "request-start,request-duration,bytes,status"),
  TSUNG(ClientSamples.Kind.TSUNG, "#date,pid,id,HTTP status,duration,error"),
  /** Writes no head: instant, status, latency, bytes out and in, error, and more. */
  VEGETA(ClientSamples.Kind.VEGETA, ""),
  /** Writes no head: instant, status, latency, and may be more, with tabs. */
  H2LOAD(ClientSamples.Kind.H2LOAD, ""),
  /** Its raw measurements without the lines around them: operation, instant, latency. */
  YCSB(ClientSamples.Kind.YCSB, "");

  /** Nanoseconds since 1970 from 2001 to 2286. */
  private static final int VEGETA_INSTANT = 19;

  private static final int VEGETA_NUMBERS = 5;

  /** Microseconds likewise. */
  private static final int H2LOAD_INSTANT = 16;

  private static final int RAW_CELLS = 3;

  private static final Pattern YCSB_OPERATION =
      Pattern.compile("(READ|UPDATE|INSERT|SCAN|DELETE|CLEANUP|READ-MODIFY-WRITE)(-FAILED)?");

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
      case OHA -> columns("request-duration", DurationUnit.S).with(SampleRole.STATUS, "status");
      case TSUNG ->
          columns("duration", DurationUnit.MS)
              .with(SampleRole.STATUS, "HTTP status")
              .with(SampleRole.ERROR, "error");
      case VEGETA ->
          columns("3", DurationUnit.NS)
              .with(SampleRole.STATUS, "2")
              .with(SampleRole.ERROR, "6")
              .with(SampleRole.START, "1");
      case H2LOAD ->
          columns("3", DurationUnit.US).with(SampleRole.STATUS, "2").with(SampleRole.START, "1");
      case YCSB -> columns("3", DurationUnit.US).with(SampleRole.OPERATION, "1");
    };
  }

  private static SampleColumns columns(String duration, DurationUnit unit) {
    return SampleColumns.NONE.with(SampleRole.DURATION, duration).in(unit);
  }

  /** The program that begins a file so; null for none that is known. */
  static SampleProgram of(List<String> first, Separator separator) {
    for (SampleProgram program : values()) {
      if (program.headed()
          ? first.containsAll(List.of(program.head.split(",", -1)))
          : program.isRow(first, separator)) {
        return program;
      }
    }
    return null;
  }

  /** Whether a first row without a head is one of the program. */
  private boolean isRow(List<String> row, Separator separator) {
    return switch (this) {
      case VEGETA -> isVegeta(row);
      case H2LOAD -> separator == Separator.TAB && isH2load(row);
      case YCSB -> isYcsb(row);
      case HEY, K6, JMETER, GHZ, AB, OHA, TSUNG -> false;
    };
  }

  private static boolean isH2load(List<String> row) {
    return row.size() >= RAW_CELLS
        && row.get(0).length() == H2LOAD_INSTANT
        && isWhole(row.get(0))
        && (isWhole(row.get(1)) || row.get(1).equals("-1"))
        && isWhole(row.get(2));
  }

  private static boolean isYcsb(List<String> row) {
    return row.size() == RAW_CELLS
        && YCSB_OPERATION.matches(row.get(0))
        && isWhole(row.get(1))
        && isWhole(row.get(2));
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
      case JMETER, YCSB ->
          all.where().containsKey(own().names().get(SampleRole.OPERATION))
              ? without(asked, SampleRole.OPERATION)
              : all;
      case GHZ, AB, VEGETA, OHA, TSUNG, H2LOAD -> all;
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
