package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.GsonBuilder;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.warrenperf.files.GivenPath;
import dev.warrenperf.files.ProjectDirectory;
import dev.warrenperf.model.MalformedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema of project files says of a file what its reader says. */
class ProjectSchemaTest {

  private static final String SCHEMA = "schema: " + ProjectFile.SCHEMA + "\n";

  @TempDir private Path directory;

  private void read(String text) throws Exception {
    Files.writeString(directory.resolve(".warren-perf.yaml"), text);
    ProjectFile.read(
        new ProjectDirectory(
            GivenPath.workingDirectory(), directory.resolve(".warren-perf.yaml").toString()));
  }

  private static boolean isAccepted(String text) {
    Object root = new Load(LoadSettings.builder().build()).loadFromString(text);
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(SchemaOfProject.text())
        .validate(new GsonBuilder().serializeNulls().create().toJson(root), InputFormat.JSON)
        .isEmpty();
  }

  @Test
  void it_is_generated_from_the_reader() throws IOException {
    Path file = Path.of("docs/project.schema.json");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, SchemaOfProject.text());
    }
    assertEquals(SchemaOfProject.text(), Files.readString(file));
  }

  @Test
  void the_example_of_the_document_is_accepted() throws Exception {
    Matcher example =
        Pattern.compile("(?ms)^```\\n((?:# [^\n]*\n)?schema: .*?)^```$")
            .matcher(Files.readString(Path.of("docs/configuration.md")));
    assertTrue(example.find());
    read(example.group(1));
    assertTrue(isAccepted(example.group(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "targets: warren-1.3",
        "targets: ./a b/ü.yaml",
        "fail-on: fail,no-data",
        "baseline: [runs@last:5, old/report.json]",
        "margin: 7%\nrun-noise: 3%:2\nwarmup: 30s",
        "role: 5",
      })
  void what_is_read_is_accepted(String settings) throws Exception {
    read(SCHEMA + settings);
    assertTrue(isAccepted(SCHEMA + settings), settings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fail_on: fail",
        "output: out",
        "fail-on: []",
        "fail-on: {}",
        "fail-on: [[fail]]",
        "warmup: ''",
        "warmup:",
        "targets: [warren-1.3]",
        "targets: /etc/passwd",
        "baseline: [a, -ox]",
        "run-noise: 3%\ncalibration: c.json",
      })
  void what_is_refused_is_refused(String settings) {
    assertThrows(MalformedInputException.class, () -> read(SCHEMA + settings), settings);
    assertEquals(false, isAccepted(SCHEMA + settings), settings);
    assertEquals(false, isAccepted("targets: warren-1.3"));
  }
}
