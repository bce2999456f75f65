package dev.warrenperf.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeFileNameTest {

  @ParameterizedTest
  @CsvSource({
    "manager-1, manager-1",
    "10.0.0.12_9090, 10.0.0.12_9090",
    "host:9090, host%3A9090",
    "../../x, %2E.%2F..%2Fx",
    "., %2E",
    ".., %2E%2E",
    "/etc/passwd, %2Fetc%2Fpasswd",
    "NUL, %4EUL",
    "com1.x, %63om1.x",
    "node., node%2E",
    "con., con%2E",
    "console, console",
    "100%, 100%25",
    "host%3A9090, host%253A9090",
    "grün, gr%C3%BCn",
    "samples, %73amples",
    "run.json, %72un.json",
    "a.b.prom, a%2Eb%2Eprom",
  })
  void a_name_becomes_one_of_a_file_in_the_directory(String node, String file) {
    assertEquals(file, NodeFileName.of(node));
  }

  @Test
  void long_names_are_cut_and_stay_apart() {
    List<String> names = List.of("ü".repeat(200) + "a", "ü".repeat(200) + "b");
    assertNotEquals(NodeFileName.of(names.get(0)), NodeFileName.of(names.get(1)));
    for (String name : names) {
      assertTrue(NodeFileName.of(name).matches("(%C3%BC)+%C3%%~[0-9a-f]{32}"), name);
      assertTrue(NodeFileName.of(name).length() <= 150);
    }
  }
}
