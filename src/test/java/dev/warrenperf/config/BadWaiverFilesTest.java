package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.MalformedInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each file of {@code config/bad-waivers} with the exact problems beside it. */
class BadWaiverFilesTest {

  /** What a ceiling is held against where its place alone does not tell. */
  private static final String TARGETS =
      """
      schema: warren-perf/targets/1
      throughput:
        - {name: Creates, counter: c_total, rate: "> 1/s"}
      gauges:
        - {name: Open, gauge: g, max: < 10}
      """;

  @TestFactory
  Stream<DynamicTest> every_problem_is_told_with_its_place() throws Exception {
    TargetSet targets =
        TargetFile.read(
            "t.yaml", new ByteArrayInputStream(TARGETS.getBytes(StandardCharsets.UTF_8)));
    List<Path> files = files();
    assertTrue(files.size() > 50, "only " + files.size() + " files");
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file, targets)));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("src/test/resources/config/bad-waivers"))) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static void check(Path file, TargetSet targets) throws IOException {
    String name = file.getFileName().toString();
    byte[] bytes = Files.readAllBytes(file);
    MalformedInputException thrown =
        assertThrows(
            MalformedInputException.class,
            () -> WaiverFile.read(name, new ByteArrayInputStream(bytes), targets));
    Path problems = file.resolveSibling(name.replace(".yaml", ".problems"));
    assertEquals(Files.readString(problems).strip(), thrown.getMessage());
  }
}
