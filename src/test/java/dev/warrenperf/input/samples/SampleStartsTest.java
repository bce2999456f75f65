package dev.warrenperf.input.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.CallStarts;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.ClosedClients;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between which instants calls began, by what files of known programs tell. */
class SampleStartsTest {

  private static final String K6 = "metric_name,timestamp,metric_value,error,status\n";
  private static final String AB = "starttime\tseconds\tctime\tdtime\tttime\twait\n";
  private static final String HEY =
      "response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read,status-code,offset\n";

  @TempDir private Path directory;

  private CallStarts starts(String content, SampleColumns columns) throws Exception {
    Path file = Files.write(directory.resolve("f"), content.getBytes(StandardCharsets.UTF_8));
    ClientSamples samples =
        SamplesReader.read(new SamplesRequest("x", file.toString(), columns), notice -> {}).get(0);
    return samples.starts();
  }

  private CallStarts starts(String content) throws Exception {
    return starts(content, SampleColumns.NONE);
  }

  /** The one call of a file may have begun at the first instant, and surely had at the second. */
  private static void assertBetween(long earliest, long latest, CallStarts starts) {
    assertEquals(0, starts.maybeBy(earliest - 1));
    assertEquals(1, starts.maybeBy(earliest));
    assertEquals(0, starts.surelyBy(latest - 1));
    assertEquals(1, starts.surelyBy(latest));
  }

  /** It ended in the second 1717200010, and lasted 1.50025 s. */
  @Test
  void a_call_of_k6_began_its_duration_before_the_second_in_which_it_ended() throws Exception {
    CallStarts starts = starts(K6 + "http_req_duration,1717200010,1500.25,,200\n");
    assertBetween(1_717_200_008_499L, 1_717_200_009_500L, starts);
  }

  @Test
  void k6_may_tell_milliseconds_and_finer() throws Exception {
    CallStarts millis = starts(K6 + "http_req_duration,1717200010123,100,,200\n");
    assertBetween(1_717_200_010_023L, 1_717_200_010_024L, millis);
    CallStarts nanos = starts(K6 + "http_req_duration,1717200010123999999,100,,200\n");
    assertBetween(1_717_200_010_023L, 1_717_200_010_024L, nanos);
    CallStarts words = starts(K6 + "http_req_duration,2024-06-01T00:00:10Z,100,,200\n");
    assertFalse(words.areKnown());
  }

  @Test
  void calls_of_k6_that_failed_began_too() throws Exception {
    CallStarts starts =
        starts(
            K6
                + "http_req_duration,1717200010,0,,200\n"
                + "http_req_duration,1717200011,0,dial,0\n");
    assertEquals(2, starts.surelyBy(1_717_200_012_000L));
  }

  /** The part of a call that waits ends before the call does. */
  @Test
  void what_lasts_for_a_part_of_a_call_does_not_tell_when_that_began() throws Exception {
    String waiting = K6 + "http_req_waiting,1717200010,100,,200\n";
    assertFalse(
        starts(waiting, SampleColumns.NONE.where("metric_name", "http_req_waiting")).areKnown());
    String grpc = K6 + "grpc_req_duration,1717200010,100,,0\n";
    assertTrue(
        starts(grpc, SampleColumns.NONE.where("metric_name", "grpc_req_duration")).areKnown());
  }

  @Test
  void a_call_of_ab_began_in_the_second_that_it_tells() throws Exception {
    CallStarts starts = starts(AB + "Sat Jun 01 00:00:10 2024\t1717200010\t1\t100\t101\t100\n");
    assertBetween(1_717_200_010_000L, 1_717_200_011_000L, starts);
  }

  /** After 0, 5.5 and 9 s of the run of hey, which was at most a second late in ten. */
  @Test
  void calls_of_hey_are_known_by_the_room_that_its_run_has_in_the_recorded_one() throws Exception {
    CallStarts offsets =
        starts(
            HEY
                + "0.1,0,0,0,0,0,200,0.0000\n"
                + "0.1,0,0,0,0,0,500,5.5000\n"
                + "0.1,0,0,0,0,0,200,9.0000\n");
    assertFalse(offsets.areKnown());
    CallStarts starts = offsets.within(1_000_000, 1_010_000);
    assertTrue(starts.areKnown());
    assertEquals(1, starts.maybeBy(1_000_000));
    assertEquals(0, starts.surelyBy(1_000_999));
    assertEquals(1, starts.surelyBy(1_001_000));
    assertEquals(1, starts.maybeBy(1_005_499));
    assertEquals(2, starts.maybeBy(1_005_500));
    assertEquals(2, starts.surelyBy(1_006_500));
    assertEquals(3, starts.surelyBy(1_010_000));
    assertFalse(offsets.within(1_000_000, 1_008_999).areKnown());
    assertTrue(offsets.within(1_000_000, 1_009_000).areKnown());
  }

  @Test
  void an_instant_that_is_none_leaves_all_unknown() throws Exception {
    assertFalse(
        starts(HEY + "0.1,0,0,0,0,0,200,0.0\n0.1,0,0,0,0,0,200,soon\n")
            .within(0, 10_000)
            .areKnown());
    assertFalse(
        starts(K6 + "http_req_duration,1717200010,1,,200\nhttp_req_duration,171720001,1,,200\n")
            .areKnown());
    assertFalse(starts(K6 + "http_req_duration,-717200010,1,,200\n").areKnown());
  }

  private ClosedClients closed(String content) throws Exception {
    Path file = Files.write(directory.resolve("f"), content.getBytes(StandardCharsets.UTF_8));
    SamplesRequest request = new SamplesRequest("x", file.toString(), SampleColumns.NONE);
    return SamplesReader.read(request, notice -> {}).get(0).closed();
  }

  @Test
  void clients_of_hey_that_wait_for_answers_are_a_closed_loop() throws Exception {
    String two =
        HEY
            + "0.1000,0,0,0,0,0,200,0.0000\n"
            + "0.1500,0,0,0,0,0,500,0.0001\n"
            + "0.1000,0,0,0,0,0,200,0.1001\n"
            + "0.0500,0,0,0,0,0,200,0.1501\n";
    assertEquals(new ClosedClients(2, 0.2001), closed(two));
    assertNull(closed(two + "0.1000,0,0,0,0,0,200,soon\n"));
    assertNull(closed(two + "0.1000,0,0,0,0,0,200,9.0000\n"));
  }

  @Test
  void whole_seconds_do_not_tell_whether_calls_overlap() throws Exception {
    assertNull(closed(K6 + "http_req_duration,1717200010,1000,,200\n"));
    assertEquals(
        new ClosedClients(1, 1), closed(K6 + "http_req_duration,1717200010000,1000,,200\n"));
  }
}
