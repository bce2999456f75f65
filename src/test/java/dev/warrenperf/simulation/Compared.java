package dev.warrenperf.simulation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What a comparison said.
 *
 * @param slower whether it ended with exit code 11
 * @param changes of the operations, in the order of their names: {@code SLOWER}, {@code SAME}
 * @param serious in what the sides differ so that numbers can differ for this reason alone
 */
record Compared(boolean slower, List<String> changes, List<String> serious) {

  private static final int SLOWER = 11;

  /** Runs {@code compare}. */
  static Compared by(List<String> arguments) {
    Command command = Command.of("compare", arguments);
    JsonObject comparison = command.json().getAsJsonObject("comparison");
    Compared compared =
        new Compared(command.exitCode() == SLOWER, changes(comparison), serious(comparison));
    if (compared.slower() != compared.changes().contains("SLOWER")) {
      throw new IllegalStateException("exit code " + command.exitCode() + ", " + compared);
    }
    return compared;
  }

  private static List<String> changes(JsonObject comparison) {
    List<JsonObject> operations = new ArrayList<>();
    comparison
        .getAsJsonArray("operations")
        .forEach(operation -> operations.add(operation.getAsJsonObject()));
    operations.sort((a, b) -> text(a, "name").compareTo(text(b, "name")));
    return operations.stream()
        .map(operation -> operation.getAsJsonArray("contrasts").get(0).getAsJsonObject())
        .map(contrast -> text(contrast, "change"))
        .toList();
  }

  private static List<String> serious(JsonObject comparison) {
    List<String> fields = new ArrayList<>();
    for (JsonElement element : comparison.getAsJsonArray("differences")) {
      JsonObject difference = element.getAsJsonObject();
      if (text(difference, "weight").equals("serious")) {
        fields.add(text(difference, "field"));
      }
    }
    return fields;
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  /** 1 where exit code 11 was the end. */
  double alarm() {
    return slower ? 1 : 0;
  }

  /** 1 where some operation was called this. */
  double any(String change) {
    return changes.contains(change) ? 1 : 0;
  }

  /** The share of the first operations that were called SLOWER. */
  double found(int first) {
    return (double) slowerAmong(changes.subList(0, first)) / first;
  }

  /** The share of those called SLOWER that are not among the first; 0 where none is. */
  double falselyFound(int first) {
    long all = slowerAmong(changes);
    return all == 0 ? 0 : (double) slowerAmong(changes.subList(first, changes.size())) / all;
  }

  private static long slowerAmong(List<String> some) {
    return some.stream().filter("SLOWER"::equals).count();
  }
}
