package dev.warrenperf.fuzz;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A JSON document of which some values are gone, doubled, renamed or of another kind. */
public final class MutatedJson {

  /** Begins a text that loses its quotes when it is written: Gson writes no broken numbers. */
  private static final String BARE = "bare:";

  /** Where a value stands: a member of an object, or a place in a list. */
  private record Place(JsonElement parent, String member, int index) {}

  private final Decisions decisions;

  private MutatedJson(Decisions decisions) {
    this.decisions = decisions;
  }

  /** The document {@code whole.json} of a target's seeds, changed in up to four places. */
  public static String of(String target, Decisions decisions) {
    JsonElement document = JsonParser.parseString(template(target));
    for (int changes = decisions.upTo(4); changes > 0; changes--) {
      new MutatedJson(decisions).change(document);
    }
    return document.toString().replaceAll("\"" + BARE + "([^\"]*)\"", "$1");
  }

  private static String template(String target) {
    try (InputStream in =
        MutatedJson.class.getResourceAsStream("/fuzz/" + target + "/whole.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private void change(JsonElement document) {
    List<Place> places = new ArrayList<>();
    gather(document, places);
    if (places.isEmpty()) {
      return;
    }
    Place place = places.get(decisions.upTo(places.size() - 1));
    if (place.parent() instanceof JsonObject object) {
      change(object, place.member());
    } else {
      change(place.parent().getAsJsonArray(), place.index());
    }
  }

  private static void gather(JsonElement element, List<Place> places) {
    if (element instanceof JsonObject object) {
      object
          .entrySet()
          .forEach(
              member -> {
                places.add(new Place(object, member.getKey(), 0));
                gather(member.getValue(), places);
              });
    } else if (element instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        places.add(new Place(array, null, i));
        gather(array.get(i), places);
      }
    }
  }

  private void change(JsonObject object, String member) {
    switch (decisions.upTo(3)) {
      case 0 -> object.remove(member);
      case 1 -> object.add(decisions.text(), object.remove(member));
      default -> object.add(member, other(object.get(member)));
    }
  }

  private void change(JsonArray array, int index) {
    switch (decisions.upTo(3)) {
      case 0 -> array.remove(index);
      case 1 -> array.add(array.get(decisions.upTo(array.size() - 1)).deepCopy());
      default -> array.set(index, other(array.get(index)));
    }
  }

  private JsonElement other(JsonElement before) {
    return switch (decisions.upTo(6)) {
      case 0 -> JsonNull.INSTANCE;
      case 1 -> new JsonPrimitive(decisions.oneIn(2));
      case 2 -> new JsonPrimitive(decisions.text());
      case 3 -> new JsonArray();
      case 4 -> new JsonObject();
      case 5 -> wrapped(before.deepCopy());
      default -> new JsonPrimitive(BARE + decisions.number());
    };
  }

  private JsonElement wrapped(JsonElement inner) {
    JsonElement outer = inner;
    for (int level = decisions.upTo(70); level > 0; level--) {
      JsonArray list = new JsonArray();
      list.add(outer);
      outer = list;
    }
    return outer;
  }
}
