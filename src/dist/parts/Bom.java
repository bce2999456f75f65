import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Completes a list of parts (CycloneDX) that Maven has made: licences that are no names of SPDX are
 * those of NOTICE, and an image holds Java, too. Same input, same bytes.
 *
 * <p>Arguments: the list, NOTICE, the file to write; then, for an image, the files {@code release}
 * of the JDK and of the image.
 */
final class Bom {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  public static void main(String[] arguments) throws IOException {
    JsonObject bom = JsonParser.parseString(text(arguments[0])).getAsJsonObject();
    List<String> notice = text(arguments[1]).lines().toList();
    for (JsonElement component : bom.getAsJsonArray("components")) {
      name(component.getAsJsonObject(), notice);
    }
    if (arguments.length > 3) {
      addJava(bom, text(arguments[3]).lines().toList(), text(arguments[4]).lines().toList());
    }
    Files.writeString(Path.of(arguments[2]), GSON.toJson(bom) + "\n");
  }

  private static String text(String file) throws IOException {
    return Files.readString(Path.of(file));
  }

  /** Its licences by names of SPDX. */
  private static void name(JsonObject component, List<String> notice) {
    for (JsonElement each : component.getAsJsonArray("licenses")) {
      JsonObject licence = each.getAsJsonObject().getAsJsonObject("license");
      if (licence != null && !licence.has("id")) {
        licence.remove("name");
        licence.remove("url");
        licence.addProperty("id", licence(component, notice));
      }
    }
  }

  private static String licence(JsonObject component, List<String> notice) {
    String part =
        component.get("name").getAsString() + " " + component.get("version").getAsString() + " | ";
    return notice.stream()
        .filter(line -> line.startsWith(part))
        .map(line -> line.substring(part.length()).split(" \\| ", -1)[0])
        .filter(name -> !name.contains(" "))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("expected one licence of " + part + " in NOTICE"));
  }

  private static void addJava(JsonObject bom, List<String> jdk, List<String> image) {
    String version = value(jdk, "JAVA_RUNTIME_VERSION");
    String purl = "pkg:generic/openjdk@" + version.replace("+", "%2B");
    JsonObject java = new JsonObject();
    java.addProperty("type", "platform");
    java.addProperty("bom-ref", purl);
    JsonObject supplier = new JsonObject();
    supplier.addProperty("name", value(jdk, "IMPLEMENTOR"));
    java.add("supplier", supplier);
    java.addProperty("name", "openjdk");
    java.addProperty("version", version);
    java.addProperty("description", "Java, by jlink with " + value(image, "MODULES"));
    java.addProperty("scope", "required");
    JsonObject licence = new JsonObject();
    licence.addProperty("expression", "GPL-2.0-only WITH Classpath-exception-2.0");
    java.add("licenses", list(licence));
    java.addProperty(
        "cpe", "cpe:2.3:a:oracle:openjdk:" + value(jdk, "JAVA_VERSION") + ":*:*:*:*:*:*:*");
    java.addProperty("purl", purl);
    bom.getAsJsonArray("components").add(java);
    depend(bom.getAsJsonArray("dependencies"), root(bom), purl);
    UUID serial = UUID.nameUUIDFromBytes(GSON.toJson(bom).getBytes(StandardCharsets.UTF_8));
    bom.addProperty("serialNumber", "urn:uuid:" + serial);
  }

  private static String root(JsonObject bom) {
    return bom.getAsJsonObject("metadata")
        .getAsJsonObject("component")
        .get("bom-ref")
        .getAsString();
  }

  private static void depend(JsonArray dependencies, String root, String part) {
    for (JsonElement each : dependencies) {
      if (each.getAsJsonObject().get("ref").getAsString().equals(root)) {
        each.getAsJsonObject().getAsJsonArray("dependsOn").add(part);
      }
    }
    JsonObject leaf = new JsonObject();
    leaf.addProperty("ref", part);
    dependencies.add(leaf);
  }

  private static JsonArray list(JsonElement element) {
    JsonArray list = new JsonArray();
    list.add(element);
    return list;
  }

  /** Of a line {@code KEY="value"}. */
  private static String value(List<String> release, String key) {
    return release.stream()
        .filter(line -> line.startsWith(key + "=\""))
        .map(line -> line.substring(key.length() + 2, line.length() - 1))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("expected " + key + " in the file release"));
  }

  private Bom() {}
}
