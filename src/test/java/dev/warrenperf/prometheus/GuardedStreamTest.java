package dev.warrenperf.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warrenperf.bytes.LimitException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GuardedStreamTest {

  private static int read(String json, long most) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try (GuardedStream guarded = new GuardedStream(new ByteArrayInputStream(bytes), most)) {
      return guarded.readAllBytes().length;
    }
  }

  @Test
  void many_strings_and_a_long_one_within_bounds_pass() throws IOException {
    String longest = '"' + "x".repeat(GuardedStream.LONGEST_STRING - 1) + '"';
    assertEquals(longest.length(), read(longest, Long.MAX_VALUE));
    String many = "[\"a\\\\\",\"b\\\"\"],".repeat(200_000);
    assertEquals(many.length(), read(many, Long.MAX_VALUE));
  }

  @Test
  void one_string_without_end_is_refused_also_with_escaped_quotes_in_it() {
    for (String piece : new String[] {"x", "\\\"", "\\\\\\\""}) {
      String endless = '"' + piece.repeat(GuardedStream.LONGEST_STRING + 1);
      assertThrows(LimitException.class, () -> read(endless, Long.MAX_VALUE), piece);
    }
  }

  @Test
  void more_bytes_than_allowed_are_refused() throws IOException {
    assertEquals(100, read(" ".repeat(100), 100));
    assertThrows(LimitException.class, () -> read(" ".repeat(101), 100));
  }
}
