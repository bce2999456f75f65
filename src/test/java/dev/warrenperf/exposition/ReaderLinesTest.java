package dev.warrenperf.exposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderLinesTest {

  private final SnapshotReader reader = Bodies.reader(Bodies.TEXT);

  private void read(String body) {
    Bodies.read(reader, Bodies.bytes(body));
  }

  @Test
  void lines_are_those_of_the_snapshot_accepted_last_whichever_way_it_was_read() {
    assertEquals(0, reader.lines().length);
    for (String body :
        List.of(
            "# TYPE a gauge\na 1\n\nb 2\nc 3 1000\n",
            "# TYPE a gauge\na 100\n\nb 20\nc 3 1000\n",
            "# TYPE a gauge\na 100\n\nb nonsense\n")) {
      read(body);
      assertArrayEquals(new int[] {2, 4, 5}, reader.lines(), body);
    }
  }

  @Test
  void a_series_that_is_not_in_it_has_line_zero_and_a_repeated_one_its_first() {
    read("a 1\nb 2\n");
    read("\nb 3\nb 4\nc 5\n");
    assertArrayEquals(new int[] {0, 2, 4}, reader.lines());
  }
}
