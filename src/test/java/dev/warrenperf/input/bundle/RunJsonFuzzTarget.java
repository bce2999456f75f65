package dev.warrenperf.input.bundle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.MutatedJson;
import dev.warrenperf.fuzz.Refusal;
import dev.warrenperf.input.files.MemoryFiles;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Node;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** The description of a run: whatever it takes is JSON to a strict parser too. */
public final class RunJsonFuzzTarget implements FuzzTarget {

  private static final String FILE = "run.json";

  @Override
  public byte[] compose(Decisions decisions) {
    return decisions.damaged(MutatedJson.of("run-json", decisions));
  }

  @Override
  public boolean check(byte[] file) throws MissingInputException {
    RunJson told;
    try {
      told = RunJson.read(new MemoryFiles().with(FILE, file), FILE);
    } catch (MalformedInputException refused) {
      Refusal.located(refused.getMessage(), "run/run\\.json(:[0-9]+(:[0-9]+)?)?");
      return false;
    }
    String text = new String(file, StandardCharsets.UTF_8);
    JsonReader strict =
        new JsonReader(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text));
    strict.setStrictness(Strictness.STRICT);
    assertTrue(JsonParser.parseReader(strict).isJsonObject(), "another kind of JSON");
    for (Node node : told.nodes()) {
      Refusal.printable(node.name());
      assertTrue(node.cores() == null || node.cores() > 0, "cores");
    }
    return true;
  }
}
