package dev.warrenperf.input.samples;

import dev.warrenperf.input.bundle.ScrapesFile;
import dev.warrenperf.unit.DecimalText;
import java.util.Locale;

/**
 * Which statuses of a file are those of calls that succeeded: HTTP's 2xx, gRPC's {@code OK}, and
 * {@code 0} where it is gRPC's. In HTTP a 0 means that no answer came.
 */
final class SampleStatuses {

  private static final int HIGHEST_GRPC = 16;

  private boolean zeroSucceeds;
  private boolean grpc;
  private boolean other;

  /**
   * For a file of which more than its statuses tells whose they are.
   *
   * @param hint such as the column's name
   */
  SampleStatuses(String hint) {
    zeroSucceeds = hint.toLowerCase(Locale.ROOT).contains("grpc");
  }

  /** Looks at a status before any is judged: a 0 is gRPC's where the others are, too. */
  void see(String status) {
    boolean number = DecimalText.digits(status, 0) == status.length() && status.length() <= 2;
    if (number && !status.isEmpty() && Integer.parseInt(status) <= HIGHEST_GRPC) {
      grpc |= Integer.parseInt(status) > 0;
    } else {
      other |= !status.isEmpty();
    }
  }

  /** Whether the status is that of a call that succeeded. */
  boolean succeeded(String status) {
    return ScrapesFile.isSuccess(status)
        || status.equalsIgnoreCase("OK")
        || (status.equals("0") && (zeroSucceeds || (grpc && !other)));
  }
}
