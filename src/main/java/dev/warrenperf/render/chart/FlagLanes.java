package dev.warrenperf.render.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the words of vertical lines above a plot so that no two words touch and no line runs through
 * the word of another.
 *
 * <p>Lanes fill from the plot upwards. A line ends at its own word, so a word may hang over every
 * line whose word is already placed below, and over none that still has to rise. In each lane the
 * whole words go first; when none fits, the widest gap takes the word beside it, shortened. So
 * every lane takes at least one, and all are placed unless there are more than lanes and words
 * together can hold.
 */
final class FlagLanes {

  static final ChartFont FONT = ChartFont.PLAIN;

  /** Between a line and its word, and the least between a word and what is not its own. */
  static final double GAP = 4;

  /** A shortened word narrower than this says nothing. */
  private static final double LEAST = 23;

  private final double width;
  private final List<Flag> waiting;
  private final List<Flag.Placed> placed = new ArrayList<>();

  private FlagLanes(List<Flag> flags, double width) {
    this.width = width;
    this.waiting =
        new ArrayList<>(
            flags.stream()
                .sorted(Comparator.comparingDouble(Flag::x).thenComparing(Flag::text))
                .toList());
  }

  /** By lane; flags that find no room in so many lanes are left out. */
  static List<Flag.Placed> place(List<Flag> flags, double width, int most) {
    FlagLanes lanes = new FlagLanes(flags, width);
    for (int lane = 0; lane < most && !lanes.waiting.isEmpty(); lane++) {
      lanes.fill(lane);
    }
    return List.copyOf(lanes.placed);
  }

  private void fill(int lane) {
    boolean any = false;
    // from the right, since words stand to the right of their lines
    for (int i = waiting.size() - 1; i >= 0; i--) {
      Optional<Flag.Placed> whole = whole(waiting.get(i), lane);
      if (whole.isPresent()) {
        placed.add(whole.get());
        waiting.remove(i);
        any = true;
      }
    }
    if (!any) {
      shorten(lane);
    }
  }

  private Optional<Flag.Placed> whole(Flag flag, int lane) {
    double wide = FONT.width(flag.text());
    if (wide <= roomRight(flag, lane)) {
      return Optional.of(new Flag.Placed(flag, flag.text(), flag.x() + GAP, lane));
    }
    boolean edge = flag.x() + GAP + wide > width;
    if ((edge || !flag.begins()) && wide <= roomLeft(flag, lane)) {
      return Optional.of(new Flag.Placed(flag, flag.text(), flag.x() - GAP - wide, lane));
    }
    return Optional.empty();
  }

  private void shorten(int lane) {
    Flag best = waiting.get(0);
    double most = 0;
    for (Flag flag : waiting) {
      double room = roomShortened(flag, lane);
      if (room > most) {
        best = flag;
        most = room;
      }
    }
    waiting.remove(best);
    String text = FONT.fit(best.text(), most);
    if (most < LEAST || text.isEmpty()) {
      return;
    }
    boolean toTheRight = roomRight(best, lane) >= most;
    double left = toTheRight ? best.x() + GAP : best.x() - GAP - FONT.width(text);
    placed.add(new Flag.Placed(best, text, left, lane));
  }

  /** The wider side; for what begins at its line the side behind it, if a word there says much. */
  private double roomShortened(Flag flag, int lane) {
    double right = roomRight(flag, lane);
    return flag.begins() && right >= LEAST ? right : Math.max(right, roomLeft(flag, lane));
  }

  /** Up to the next line that still rises, the next word of the lane, or the edge. */
  private double roomRight(Flag flag, int lane) {
    double limit = width;
    for (Flag other : waiting) {
      if (other.x() > flag.x()) {
        limit = Math.min(limit, other.x() - GAP);
      }
    }
    for (Flag.Placed word : placed) {
      if (word.lane() == lane && Math.max(word.right(), word.flag().x()) > flag.x()) {
        limit = Math.min(limit, Math.min(word.left(), word.flag().x()) - GAP);
      }
    }
    return limit - flag.x() - GAP;
  }

  private double roomLeft(Flag flag, int lane) {
    double limit = 0;
    for (Flag other : waiting) {
      if (other.x() < flag.x()) {
        limit = Math.max(limit, other.x() + GAP);
      }
    }
    for (Flag.Placed word : placed) {
      if (word.lane() == lane && Math.min(word.left(), word.flag().x()) < flag.x()) {
        limit = Math.max(limit, Math.max(word.right(), word.flag().x()) + GAP);
      }
    }
    return flag.x() - GAP - limit;
  }
}
