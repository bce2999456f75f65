package dev.warrenperf.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerRangeTest {

  private static final ServerRange RANGE =
      new ServerRange(Instant.parse("2026-01-31T12:00:00Z"), Instant.parse("2026-01-31T13:00:00Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "report --from -1h | report --from 2026-01-31T12:00:00Z --to 2026-01-31T13:00:00Z",
        "report --to now --from=-1h x"
            + "| report --to 2026-01-31T13:00:00Z --from=2026-01-31T12:00:00Z x",
        "report --from '-1 h' --to=-0s"
            + "| report --from 2026-01-31T12:00:00Z --to=2026-01-31T13:00:00Z",
        // what the user typed as an instant stays
        "report --from 1769860800 --to 1769864400 | report --from 1769860800 --to 1769864400",
        // what stands in quotes is no option
        "report --match 'it'\\''s --from -1h' --from -2h --to 1769864400"
            + "| report --match 'it'\\''s --from -1h' --from 2026-01-31T12:00:00Z --to 1769864400",
      })
  void times_before_now_become_instants(String typed, String again) {
    assertEquals(again, RANGE.typedAgain(typed));
  }
}
