package dev.warrenperf.comparison;

import java.util.Comparator;

/** What makes an operation of one run the same as one of another: its name and who measured it. */
public record OperationKey(String name, MeasuredOperation.Source source)
    implements Comparable<OperationKey> {

  private static final Comparator<OperationKey> ORDER =
      Comparator.comparing(OperationKey::name).thenComparing(OperationKey::source);

  static OperationKey of(MeasuredOperation operation) {
    return new OperationKey(operation.name(), operation.source());
  }

  @Override
  public int compareTo(OperationKey other) {
    return ORDER.compare(this, other);
  }
}
