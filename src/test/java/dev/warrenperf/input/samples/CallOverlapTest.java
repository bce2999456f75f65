package dev.warrenperf.input.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.warrenperf.model.ClosedClients;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Clients and spans by hand. */
class CallOverlapTest {

  private final CallOverlap overlap = new CallOverlap();

  private void call(String began, String duration) {
    overlap.add(new BigDecimal(began), new BigDecimal(duration), 0.002);
  }

  @Test
  void a_client_that_calls_again_at_once_is_one_whatever_its_steps() {
    call("0", "0.1");
    call("0.1", "0.1");
    // printed in steps, it seems to begin before the one before has ended
    call("0.199", "0.101");
    assertEquals(new ClosedClients(1, 0.3), overlap.closed());
  }

  @Test
  void clients_that_are_always_busy_are_a_closed_loop() {
    for (int i = 0; i < 10; i++) {
      call("" + i, "1");
      call(i + ".5", "1");
    }
    // 20 seconds of calls in 10.5, of two clients 0.952 of their time
    assertEquals(new ClosedClients(2, 10.5), overlap.closed());
  }

  @Test
  void a_tenth_of_the_time_may_be_idle_and_no_more() {
    call("0", "0.5");
    call("0.6", "0.4");
    assertEquals(new ClosedClients(1, 1), overlap.closed());
    call("1", "0.4");
    call("1.51", "0.49");
    // 1.79 s of 2 s
    assertNull(overlap.closed());
  }

  @Test
  void calls_that_pile_up_are_no_closed_loop() {
    for (int i = 0; i < 10; i++) {
      call("" + i, "0.9");
    }
    call("4", "3");
    assertNull(overlap.closed());
  }

  @Test
  void calls_as_short_as_the_steps_tell_nothing_and_neither_do_none() {
    assertNull(overlap.closed());
    call("0", "0.004");
    call("0.004", "0.004");
    assertNull(overlap.closed());
  }
}
