package dev.warrenperf.input.samples;

/** Columns that tests ask for. */
final class Columns {

  private Columns() {}

  /** Of each that is not null. */
  static SampleColumns of(String duration, DurationUnit unit, String status) {
    SampleColumns columns = SampleColumns.NONE.in(unit);
    columns = duration == null ? columns : columns.with(SampleRole.DURATION, duration);
    return status == null ? columns : columns.with(SampleRole.STATUS, status);
  }
}
