package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every folder of {@code scenarios/}: the command line in {@code args.txt} (one argument a
 * line; {@code {dir}} is a folder made for the run) on a copy of {@code input/}, and compares
 * {@code stdout}, {@code stderr}, {@code exit-code} and {@code files}, the list of everything that
 * lies beside the input afterwards. {@code stdin} is what standard input gives.
 */
class ScenarioTest {

  private static final Path SCENARIOS = Golden.RESOURCES.resolve("scenarios");

  /** A path of constant length from the project's folder, since it is part of the output. */
  private static final Path PLACE = Path.of("target", "scenarios");

  @TestFactory
  Stream<DynamicTest> every_scenario_gives_what_is_expected() throws IOException {
    List<Path> scenarios;
    try (Stream<Path> folders = Files.list(SCENARIOS)) {
      scenarios = folders.filter(Files::isDirectory).sorted().toList();
    }
    assertFalse(scenarios.isEmpty());
    return scenarios.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
  }

  private static void run(Path scenario) throws IOException {
    Path place = PLACE.resolve(scenario.getFileName());
    clear(place);
    copy(scenario.resolve("input"), place);
    List<String> before = list(place);
    Path stdin = scenario.resolve("stdin");
    CommandRun run =
        CommandRun.withInput(
            Files.exists(stdin) ? Files.readAllBytes(stdin) : new byte[0],
            arguments(scenario, place));
    Golden.check(scenario.resolve("exit-code"), run.exitCode() + "\n");
    Golden.check(scenario.resolve("stderr"), run.err());
    Golden.check(scenario.resolve("stdout"), run.out());
    List<String> after = list(place);
    after.removeAll(before);
    Golden.check(
        scenario.resolve("files"),
        after.stream().map(name -> name + "\n").collect(Collectors.joining()));
    checkRules(run);
  }

  /** What holds whatever the scenario. */
  private static void checkRules(CommandRun run) {
    if (run.out().startsWith("{")) {
      if (run.out().contains("\"warren-perf/lint/1\"")) {
        Schemas.assertLint(run.out());
      } else if (run.out().contains("\"warren-perf/calibration/1\"")) {
        Schemas.assertCalibration(run.out());
      } else {
        Schemas.assertReport(run.out());
      }
    }
    if (run.exitCode() >= 64 && run.out().isEmpty()) {
      assertTrue(run.err().matches("warren-perf: [^\n]+\n"), run::err);
    }
  }

  private static String[] arguments(Path scenario, Path place) throws IOException {
    String directory = place.toString().replace('\\', '/');
    return Files.readAllLines(scenario.resolve("args.txt")).stream()
        .map(argument -> argument.replace("{dir}", directory))
        .toArray(String[]::new);
  }

  private static List<String> list(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files
          .map(file -> place.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static void clear(Path place) throws IOException {
    if (Files.exists(place)) {
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(place);
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.skip(1).toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
