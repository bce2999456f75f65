package dev.warrenperf.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class SpoolTest {

  @Test
  void each_body_is_read_back_as_it_was_and_ends_where_it_ended() throws IOException {
    try (Spool spool = new Spool()) {
      byte[] first = new byte[200_000];
      first[199_999] = 1;
      assertTrue(spool.append(new ByteArrayInputStream(first), 200_000));
      spool.append(new ByteArrayInputStream(new byte[] {2, 3}));
      assertEquals(200_002, spool.length());
      InputStream one = spool.open(0, 200_000);
      InputStream two = spool.open(200_000, 2);
      assertEquals(2, two.read());
      assertArrayEquals(first, one.readAllBytes());
      assertEquals(3, two.read());
      assertEquals(-1, two.read());
    }
  }

  @Test
  void a_source_beyond_its_limit_is_left() throws IOException {
    try (Spool spool = new Spool()) {
      assertFalse(spool.append(new ByteArrayInputStream(new byte[11]), 10));
    }
  }

  @Test
  void nothing_can_be_read_after_it_was_closed() throws IOException {
    Spool spool = new Spool();
    spool.append(new ByteArrayInputStream(new byte[] {1}));
    spool.close();
    assertThrows(ClosedChannelException.class, () -> spool.open(0, 1).read());
  }
}
