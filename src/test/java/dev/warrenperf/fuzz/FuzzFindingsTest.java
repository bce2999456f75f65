package dev.warrenperf.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing found stays found, and its targets reach what they are for. */
class FuzzFindingsTest {

  private static final Path INPUTS = Path.of("src", "test", "resources", "fuzz");

  /** Enough for each grammar to be taken and to be refused; some milliseconds a target. */
  private static final int COMPOSED = 300;

  @TestFactory
  Stream<DynamicTest> an_input_that_was_found_is_found_no_more() throws IOException {
    try (Stream<Path> files = Files.walk(INPUTS)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(INPUTS.relativize(file) + "", () -> replay(file)));
    }
  }

  private static void replay(Path file) throws Exception {
    FuzzTarget target = FuzzTargets.named(file.getParent().getFileName().toString());
    target.check(FuzzTargets.file(target, Files.readAllBytes(file)));
  }

  @Test
  void every_target_has_a_seed() throws IOException {
    try (Stream<Path> folders = Files.list(INPUTS)) {
      Set<String> seeded =
          folders.map(Path::getFileName).map(Path::toString).collect(Collectors.toSet());
      assertEquals(FuzzTargets.all().keySet(), new TreeSet<>(seeded));
    }
  }

  @TestFactory
  Stream<DynamicTest> what_a_grammar_makes_is_taken_and_is_refused() {
    return FuzzTargets.all().entrySet().stream()
        .map(
            target ->
                DynamicTest.dynamicTest(target.getKey(), () -> bothHappen(target.getValue())));
  }

  private static void bothHappen(FuzzTarget target) throws Exception {
    SplittableRandom random = new SplittableRandom(12);
    int accepted = 0;
    for (int i = 0; i < COMPOSED; i++) {
      byte[] decisions = new byte[random.nextInt(400)];
      random.nextBytes(decisions);
      byte[] file = target.compose(new Decisions(decisions, 0));
      accepted += target.check(file) ? 1 : 0;
    }
    assertTrue(accepted > COMPOSED / 20, "only " + accepted + " of " + COMPOSED + " are taken");
    assertTrue(accepted < COMPOSED, "none is refused");
  }
}
