package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.MalformedInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each file of {@code config/bad} with the exact problems beside it. */
class BadTargetFilesTest {

  @TestFactory
  Stream<DynamicTest> every_problem_is_told_with_its_place() throws IOException {
    List<Path> files = files();
    assertTrue(files.size() > 40, "only " + files.size() + " files");
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("src/test/resources/config/bad"))) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    byte[] bytes = Files.readAllBytes(file);
    MalformedInputException thrown =
        assertThrows(
            MalformedInputException.class,
            () -> TargetFile.read(name, new ByteArrayInputStream(bytes)));
    Path problems = file.resolveSibling(name.replace(".yaml", ".problems"));
    assertEquals(Files.readString(problems).strip(), thrown.getMessage());
  }
}
