package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The published schemas of the program's JSON. */
final class Schemas {

  private static final JsonSchema REPORT = load("report.schema.json");
  private static final JsonSchema CALIBRATION = load("calibration.schema.json");
  private static final JsonSchema LINT = load("lint.schema.json");
  private static final JsonSchema HISTORY = load("history.schema.json");

  private Schemas() {}

  private static JsonSchema load(String name) {
    try {
      SchemaValidatorsConfig config =
          SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
      return JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(Files.readString(Path.of("docs", name)), config);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  static void assertReport(String json) {
    assertEquals(Set.of(), faults(REPORT, json));
  }

  static void assertLint(String json) {
    assertEquals(Set.of(), faults(LINT, json));
  }

  static void assertHistory(String json) {
    assertEquals(Set.of(), faults(HISTORY, json));
  }

  static void assertCalibration(String json) {
    assertEquals(Set.of(), faults(CALIBRATION, json));
  }

  static Set<String> reportFaults(String json) {
    return faults(REPORT, json);
  }

  private static Set<String> faults(JsonSchema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream()
        .map(Object::toString)
        .collect(Collectors.toSet());
  }
}
