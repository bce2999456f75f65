package dev.warrenperf.comparison;

import dev.warrenperf.json.ReadBack;
import java.util.Comparator;

/**
 * What makes an operation of one run the same as one of another: its name and who measured it.
 *
 * @param name as users call it
 * @param source who measured it
 */
public record OperationKey(@ReadBack String name, @ReadBack MeasuredOperation.Source source)
    implements Comparable<OperationKey> {

  private static final Comparator<OperationKey> ORDER =
      Comparator.comparing(OperationKey::name).thenComparing(OperationKey::source);

  public static OperationKey of(MeasuredOperation operation) {
    return new OperationKey(operation.name(), operation.source());
  }

  /** Whether it is this operation, in whatever run. */
  public boolean isOf(MeasuredOperation operation) {
    return source == operation.source() && name.equals(operation.name());
  }

  /** The name for readers, told apart from the same operation as the system measures it. */
  public String title() {
    return source == MeasuredOperation.Source.SAMPLES ? name + " (by the client)" : name;
  }

  @Override
  public int compareTo(OperationKey other) {
    return ORDER.compare(this, other);
  }
}
