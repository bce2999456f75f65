package dev.warrenperf.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.Allocated;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReportTreeTest {

  private static Object read(String json) throws Exception {
    return ReportTree.read(
        new StringReader(json), Set.of("environment", "runs"), UnaryOperator.identity());
  }

  @Test
  void all_members_of_an_environment_are_kept_and_of_other_objects_those_that_are_wanted()
      throws Exception {
    assertEquals(
        Map.of("environment", Map.of("os", "x", "runs", Map.of())),
        read("{\"environment\": {\"os\": \"x\", \"runs\": {\"os\": 1}}, \"os\": 2}"));
  }

  private static long allocated(int objects) throws Exception {
    String json =
        "{\"environment\": {\"" + "k".repeat(50_000) + "\": [{}" + ",{}".repeat(objects) + "]}}";
    return Allocated.bytes(() -> read(json));
  }

  @Test
  void a_long_name_is_not_written_out_for_each_object_below_it() throws Exception {
    long more = allocated(2_000) - allocated(1_000);
    assertTrue(more < 1_000 * 1_000, "a thousand objects more took " + more + " bytes");
  }
}
