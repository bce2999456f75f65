package dev.warrenperf.scrape;

import com.google.gson.FormattingStyle;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/** The schema of the lines of a node file, for programs that write one. */
final class SchemaOfNodes {

  private SchemaOfNodes() {}

  static String text() {
    JsonObject line = new JsonObject();
    line.addProperty(
        "description",
        "NAME[,role=ROLE][,cores=N]=URL, a URL alone, a # comment, or an empty line.");
    line.addProperty("type", "string");
    line.addProperty("maxLength", ScrapeTargetParser.MOST_CHARACTERS);
    line.addProperty("pattern", pattern());
    JsonObject schema = new JsonObject();
    schema.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.addProperty("$id", "urn:warren-perf:nodes:1");
    schema.addProperty("title", "warren-perf node file");
    schema.addProperty(
        "description",
        "The lines of a file of --nodes (docs/recording.md), which is plain text, as a list.");
    schema.addProperty("type", "array");
    schema.addProperty("minItems", 1);
    schema.add("items", line);
    return new GsonBuilder()
            .setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "))
            .disableHtmlEscaping()
            .create()
            .toJson(schema)
        + "\n";
  }

  private static String pattern() {
    String head =
        ScrapeTargetParser.NAME
            + "(?:,role="
            + ScrapeTargetParser.ROLE
            + "|,cores="
            + ScrapeTargetParser.CORES
            + ")*=";
    String host = "(?:\\[[0-9A-Fa-f:.]+\\]|[^/?#@\\s\\[\\]:,=]+)";
    String url =
        "(?:[Hh][Tt][Tt][Pp][Ss]?://"
            + host
            + "(?::\\d{1,5})?|"
            + host
            + ":\\d{1,5})(?:[/?][^#\\s]*)?";
    return "^\\s*(?:#.*|(?:" + head + ")?" + url + ")?\\s*$";
  }
}
