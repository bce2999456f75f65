package dev.warrenperf.render.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The document in the making: its parts, and which of their rows have room. */
final class Sheet {

  private final List<Part> parts = new ArrayList<>();

  /** Nothing where there are no rows. */
  void add(Part part) {
    if (!part.rows().isEmpty()) {
      parts.add(part);
    }
  }

  /** Of at most so many characters. Rows are dropped by their rank, then from the end. */
  String text(int longest) {
    Set<Place> kept = kept(longest);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      text.append(draw(i, kept));
    }
    return text.toString().stripTrailing() + "\n";
  }

  private record Place(int part, int row) {}

  private String draw(int number, Set<Place> kept) {
    Part part = parts.get(number);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < part.rows().size(); i++) {
      if (kept.contains(new Place(number, i))) {
        rows.add(part.rows().get(i));
      }
    }
    return part.draw(rows);
  }

  private Set<Place> kept(int longest) {
    int room = longest - parts.stream().mapToInt(Part::frame).sum();
    Set<Place> kept = new HashSet<>();
    for (Place place : worstFirst()) {
      room -= row(place).text().length() + 1;
      if (room < 0) {
        break;
      }
      kept.add(place);
    }
    return kept;
  }

  private List<Place> worstFirst() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      for (int k = 0; k < parts.get(i).rows().size(); k++) {
        places.add(new Place(i, k));
      }
    }
    places.sort(Comparator.comparing(place -> row(place).rank()));
    return places;
  }

  private Row row(Place place) {
    return parts.get(place.part()).rows().get(place.row());
  }
}
