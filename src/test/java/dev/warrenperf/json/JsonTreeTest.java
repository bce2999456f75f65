package dev.warrenperf.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.Allocated;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class JsonTreeTest {

  /** Members of a map have any name, those of a record the names of its components. */
  public record Wanted(
      @ReadBack SortedMap<String, String> environment,
      @ReadBack List<Run> runs,
      List<Run> passedOver) {}

  /** One of them. */
  public record Run(@ReadBack String title) {}

  private static Object read(String json) throws Exception {
    return JsonTree.read(new StringReader(json), Wanted.class, UnaryOperator.identity());
  }

  @Test
  void all_members_of_a_map_are_kept_and_of_a_record_those_that_are_read_back() throws Exception {
    assertEquals(
        Map.of("environment", Map.of("os", "x", "runs", Map.of())),
        read("{\"environment\": {\"os\": \"x\", \"runs\": {\"os\": 1}}, \"os\": 2}"));
    assertEquals(
        Map.of("runs", List.of(Map.of("title", "a"), List.of(1.0, Map.of()))),
        read(
            "{\"runs\": [{\"title\": \"a\", \"os\": 1}, [1, {\"title\": 2}]],"
                + " \"passedOver\": [{\"title\": \"b\"}]}"));
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
