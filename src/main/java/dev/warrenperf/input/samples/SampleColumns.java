package dev.warrenperf.input.samples;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which columns of a file of client samples are read for what, as the user or the program that
 * wrote the file has it. A column goes by its name, or by its number from 1 on.
 *
 * @param names of the columns, by role
 * @param unit of the durations, or null where it is not told
 * @param where what a row has to hold to be read: for each column one of these values; empty when
 *     all rows are
 */
public record SampleColumns(
    SortedMap<SampleRole, String> names,
    DurationUnit unit,
    SortedMap<String, SortedSet<String>> where) {

  /** Nothing is told. */
  public static final SampleColumns NONE =
      new SampleColumns(new TreeMap<>(), null, new TreeMap<>());

  /** These, and a column for a role. */
  public SampleColumns with(SampleRole role, String column) {
    SortedMap<SampleRole, String> more = new TreeMap<>(names);
    more.put(role, column);
    return new SampleColumns(more, unit, where);
  }

  /** These, without a role. */
  SampleColumns without(SampleRole role) {
    SortedMap<SampleRole, String> fewer = new TreeMap<>(names);
    fewer.remove(role);
    return new SampleColumns(fewer, unit, where);
  }

  /** These, with durations in a unit. */
  public SampleColumns in(DurationUnit told) {
    return new SampleColumns(names, told, where);
  }

  /** These, for rows that hold a value in a column; of one column any of its values will do. */
  public SampleColumns where(String column, String value) {
    SortedSet<String> values = new TreeSet<>(where.getOrDefault(column, new TreeSet<>()));
    values.add(value);
    SortedMap<String, SortedSet<String>> more = new TreeMap<>(where);
    more.put(column, values);
    return new SampleColumns(names, unit, more);
  }

  /** Whether any column is named. */
  boolean namesAny() {
    return !names.isEmpty() || !where.isEmpty();
  }

  /** These, and what others say where these say nothing. */
  SampleColumns over(SampleColumns others) {
    SortedMap<SampleRole, String> all = new TreeMap<>(others.names);
    all.putAll(names);
    SortedMap<String, SortedSet<String>> rows = new TreeMap<>(others.where);
    rows.putAll(where);
    return new SampleColumns(all, unit == null ? others.unit : unit, rows);
  }
}
