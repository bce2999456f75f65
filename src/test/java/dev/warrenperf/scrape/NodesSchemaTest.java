package dev.warrenperf.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.warrenperf.model.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of node files says of a line what their reader says. */
class NodesSchemaTest {

  @TempDir private Path directory;

  @Test
  void it_is_generated_from_the_reader() throws IOException {
    Path file = Path.of("docs/nodes.schema.json");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, SchemaOfNodes.text());
    }
    assertEquals(SchemaOfNodes.text(), Files.readString(file));
  }

  private static boolean isAccepted(String line) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(SchemaOfNodes.text())
        .validate(new Gson().toJson(List.of("a=h:1", line)), InputFormat.JSON)
        .isEmpty();
  }

  private boolean isRead(String line) throws IOException {
    Path file = Files.writeString(directory.resolve("nodes"), "a=h:1\n" + line + "\n");
    try {
      return !ScrapeTargetFile.read(file).isEmpty();
    } catch (InputException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manager-1,role=manager=http://127.0.0.1:9090/metrics",
        "worker-2,cores=4=10.0.0.12:9090",
        "worker-2,cores=0.5,role=worker=10.0.0.12:9090/m?a=b",
        "https://shop.example/stats?all=1",
        "x=HTTP://[::1]:9090",
        "10.0.0.12:9090",
        "# a comment",
        "   ",
        "",
      })
  void what_is_read_is_accepted(String line) throws IOException {
    assertTrue(isRead(line), line);
    assertTrue(isAccepted(line), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manager-1",
        "-x=http://h:1/",
        "x,rule=manager=http://h:1/",
        "x,cores=many=http://h:1/",
        "x=ftp://h:1/",
        "x=http://user:secret@h:1/",
        "x=http://h:1/#part",
        "x=h",
        "x=http://h:1/ b",
      })
  void what_is_refused_is_refused(String line) throws IOException {
    assertEquals(false, isRead(line), line);
    assertEquals(false, isAccepted(line), line);
  }
}
