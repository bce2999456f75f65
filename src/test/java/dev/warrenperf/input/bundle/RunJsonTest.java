package dev.warrenperf.input.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Load;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.RunInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunJsonTest {

  @Test
  void a_load_holds_for_the_run_or_for_a_phase() throws MalformedInputException {
    assertEquals(
        Map.of("", Load.open(5)),
        RunJson.parse("{\"load\": {\"model\": \"open\", \"rate\": \"300/min\"}}", "r")
            .info()
            .load());
    assertEquals(
        Map.of("create", Load.closed(50), "model", Load.open(2)),
        RunJson.parse(
                """
                {"load": {"create": {"model": "closed", "clients": 50},
                          "model": {"model": "open", "rate": "2/s"}}}
                """,
                "r")
            .info()
            .load());
    assertEquals(Map.of(), RunJson.parse("{}", "r").info().load());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"load\": 5}|r: load: expected an object, found 5",
        "{\"load\": {\"model\": \"half\"}}|r: load.model: expected open or closed, found \"half\"",
        "{\"load\": {\"a\": {}}}|r: load.a.model: expected open or closed, found nothing",
        "{\"load\": {\"model\": \"open\"}}|r: load.rate: expected a rate such as 5/s, found"
            + " nothing",
        "{\"load\": {\"model\": \"open\", \"rate\": \"5\"}}|r: load.rate: expected a rate such"
            + " as 5/s, found \"5\"",
        "{\"load\": {\"model\": \"closed\", \"clients\": 1.5}}|r: load.clients: expected a"
            + " whole number above 0, found 1.5",
        "{\"load\": {\"model\": \"closed\", \"clients\": 0}}|r: load.clients: expected a whole"
            + " number above 0, found 0",
      })
  void a_load_that_is_none_is_refused(String text, String message) {
    assertEquals(
        message,
        assertThrows(MalformedInputException.class, () -> RunJson.parse(text, "r")).getMessage());
  }

  @Test
  void all_fields_are_read() throws MalformedInputException {
    RunJson json =
        RunJson.parse(
            """
            {"version": "v1.6.0", "scenario": "burst", "repeat": 2,
             "started": "2026-11-23T20:36:12.050Z", "ended": "2026-11-23T20:37:42Z",
             "interval_s": 2.5,
             "nodes": [{"name": "manager-1", "role": "manager", "url": "http://x/metrics", "cores": 4},
                       {"name": "worker-1", "role": "worker", "url": null}],
             "commands": ["mark --token s3cret", "echo \\"\\u00fc\\""],
             "environment": {"os": "Linux", "memory_bytes": 25276063744, "load": 1.50e0,
                             "disk": {"kind": "ssd", "raid": false, "sizes": [1, 2]}, "gpu": null},
             "notes": ["released source"], "extra": [{}], "labels": {"version": "x", "site": "y"}}
            """,
            "run.json");
    RunInfo run = json.info();
    assertEquals("v1.6.0", run.version());
    assertEquals("burst", run.scenario());
    assertEquals(2, run.repeat());
    assertEquals(Instant.parse("2026-11-23T20:36:12.050Z"), run.started());
    assertEquals(Instant.parse("2026-11-23T20:37:42Z"), run.ended());
    assertEquals(2.5, run.intervalSeconds());
    assertEquals(
        List.of(
            new Node("manager-1", "manager", true, 4.0),
            new Node("worker-1", "worker", false, null)),
        json.nodes());
    assertEquals(List.of("mark --token ***", "echo \"ü\""), run.commands());
    assertEquals(
        Map.of(
            "os", "Linux",
            "memory_bytes", "25276063744",
            "load", "1.50e0",
            "disk.kind", "ssd",
            "disk.raid", "false",
            "disk.sizes.0", "1",
            "disk.sizes.1", "2"),
        run.environment());
    assertEquals(Map.of("version", "v1.6.0", "scenario", "burst", "site", "y"), run.labels());
    assertEquals("y", run.facts().get("label site"));
    assertEquals(List.of("released source"), run.remarks());
  }

  @Test
  void what_is_missing_or_null_is_not_known() throws MalformedInputException {
    assertEquals(RunJson.UNTOLD, RunJson.parse("{}", "run.json"));
    assertEquals(
        RunJson.UNTOLD,
        RunJson.parse("{\"version\": null, \"nodes\": null, \"repeat\": null}", "run.json"));
  }

  private static String environment(int keyLength, int facts) {
    return "{\"environment\": {\""
        + "k".repeat(keyLength)
        + "\": ["
        + "1,".repeat(facts - 1)
        + "1]}}";
  }

  @Test
  void names_and_number_of_facts_have_limits_so_that_they_take_no_more_than_the_file_tells()
      throws MalformedInputException {
    int longest = EnvironmentFacts.LONGEST_NAME - ".9999".length();
    assertEquals(
        EnvironmentFacts.MOST,
        RunJson.parse(environment(longest, EnvironmentFacts.MOST), "run.json")
            .info()
            .environment()
            .size());
    assertTrue(
        fault(environment(1, EnvironmentFacts.MOST + 1))
            .endsWith("expected at most 10000 facts of the environment, found more"));
    assertTrue(
        fault(environment(longest + 1, EnvironmentFacts.MOST))
            .endsWith(
                "expected a fact whose name, keys around it included, has at most 1000 characters,"
                    + " found 1001"));
  }

  @Test
  void as_many_nodes_are_named_as_are_read() throws MalformedInputException {
    String nodes =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "{\"name\": \"n" + i + "\"}")
            .collect(Collectors.joining(","));
    assertEquals(10_000, RunJson.parse("{\"nodes\": [" + nodes + "]}", "run.json").nodes().size());
    assertEquals(
        "run.json: nodes: expected at most 10000 nodes, found a list",
        fault("{\"nodes\":[" + nodes + ",{\"name\": \"more\"}]}"));
  }

  private static String fault(String json) {
    return assertThrows(MalformedInputException.class, () -> RunJson.parse(json, "run.json"))
        .getMessage();
  }

  @Test
  void labels_serve_where_the_top_level_is_silent() throws MalformedInputException {
    RunInfo run =
        RunJson.parse(
                "{\"scenario\": \"burst\", \"labels\": {\"version\": \"v1\", \"scenario\": \"x\"}}",
                "run.json")
            .info();
    assertEquals("v1", run.version());
    assertEquals("burst", run.scenario());
    assertNull(run.repeat());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"version\": 12}|: version: expected a string, found 12",
        "{~ \"repeat\": 1.5}|: repeat: expected a whole number from 0 to 2147483647, found 1.5",
        "{\"repeat\": -1}|: repeat: expected a whole number from 0 to 2147483647, found -1",
        "{\"repeat\": 2147483648}|: repeat: expected a whole number from 0 to 2147483647, found"
            + " 2147483648",
        "{\"repeat\": 1e999999999}|: repeat: expected a number, found 1e999999999",
        "{\"repeat\": \"1\"}|: repeat: expected a number, found \"1\"",
        "{\"interval_s\": 0}|: interval_s: expected a number above 0, found 0",
        "{\"started\": \"yesterday\"}|: started: expected an instant such as"
            + " 2026-01-31T12:00:00Z, found \"yesterday\"",
        "{\"started\": \"2026-01-02T00:00:00Z\",~\"ended\": \"2026-01-01T00:00:00Z\"}|: ended:"
            + " expected an instant that is not before 'started', found \"2026-01-01T00:00:00Z\"",
        "{\"nodes\": {}}|: nodes: expected a list, found an object",
        "{\"nodes\": [1]}|: nodes[0]: expected an object with the fields of a node, found 1",
        "{\"nodes\": [{\"role\": \"manager\"}]}|: nodes[0].name: expected the name of a node,"
            + " found nothing",
        "{\"nodes\": [{\"name\": \"a\"},~{\"name\": \"a\"}]}|: nodes[1].name: expected each"
            + " node once, found \"a\"",
        "{\"nodes\": [{\"name\": \"a\", \"cores\": true}]}|: nodes[0].cores: expected a number,"
            + " found true",
        "{\"commands\": [\"a\", null]}|: commands[1]: expected a string, found null",
        "{\"environment\": []}|: environment: expected an object, found a list",
        "[]|: expected an object, found a list",
        "|:1:1: expected the rest of the JSON, found the end of the file",
        "{\"a\": 1,}|:1:10: expected JSON, found none that can be read",
        "{\"a\" 1}|:1:7: expected JSON, found none that can be read",
        "{\"a\": 1~ \"b\": 2}|:2:3: expected JSON, found none that can be read",
        "{\"a\": 1, \"a\": 2}|: a: expected each member once, found it again",
        "{\"a\": tru}|:1:7: expected JSON, found none that can be read",
        "{\"a\": 01}|:1:7: expected JSON, found none that can be read",
        "{\"a\": \"b}|:1:10: expected JSON, found none that can be read",
        "{\"a\": \"\\x\"}|:1:10: expected JSON, found none that can be read",
        "{\"a\": \"\\u12g4\"}|:1:10: expected JSON, found none that can be read",
        "{\"a\": \"b~\"}|:1:9: expected no control character inside a string, found '\\u000a'",
        "{\"a\": TRUE}|:1:7: expected JSON, found none that can be read",
        "{\"a\": truE}|:1:10: expected JSON, found none that can be read",
        "{\"a\": \"\\'\"}|:1:8: expected JSON, found none that can be read",
        "{} x|:1:5: expected JSON, found none that can be read",
        "{\"ü\": x}|:1:7: expected JSON, found none that can be read",
        "{\"a\": \"\ufffd\"}|:1: expected UTF-8, found another byte",
        "<html>|:1:1: expected JSON, found none that can be read",
      })
  void faults_name_their_place_and_what_was_expected(String text, String message) {
    String json = text == null ? "" : text.replace('~', '\n');
    MalformedInputException thrown =
        assertThrows(MalformedInputException.class, () -> RunJson.parse(json, "run.json"));
    assertEquals("run.json" + message, thrown.getMessage());
  }

  @Test
  void deep_nesting_is_refused_before_it_harms() throws MalformedInputException {
    RunJson.parse("{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}", "run.json");
    MalformedInputException thrown =
        assertThrows(
            MalformedInputException.class, () -> RunJson.parse("[".repeat(1_000_000), "run.json"));
    assertEquals(
        "run.json:1:66: expected at most 64 levels of nesting, found more", thrown.getMessage());
  }
}
