package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Tracks;
import dev.warrenperf.report.Tracks.Amounts;
import dev.warrenperf.report.Tracks.Course;
import dev.warrenperf.report.Tracks.Shares;
import dev.warrenperf.report.Tracks.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws {@link Tracks}: one row for each above one time axis, named beside it or above it. */
final class TracksDrawing extends Drawing {

  /** Narrower pictures have names above their rows. */
  private static final int BESIDE = 600;

  private static final double TALL = 44;
  private static final double LOW = 16;
  private static final double BETWEEN = 10;

  /** From a row to the names at its end. */
  private static final double TETHER = 10;

  private final Tracks tracks;
  private final boolean beside;
  private final double left;
  private final double right;
  private final TimeAxis time;
  private final TrackRows rows;

  TracksDrawing(Chart chart, int width, int height) {
    super(chart, width, height);
    this.tracks = chart.layer(Tracks.class);
    this.beside = width >= BESIDE;
    this.left =
        beside
            ? Math.min(widest(tracks.tracks().stream().flatMap(this::heads)), width / 4.0) + 8
            : 1;
    double names = widest(tracks.tracks().stream().flatMap(TracksDrawing::ends));
    this.right = width - (beside ? Math.min(names, width / 5.0) + TETHER + 3 : 8);
    this.time =
        new TimeAxis(
            svg, words, chart, tracks.seconds(), new Frame(left, 0, right, 0), TimeAxis.MOST_LANES);
    this.rows = new TrackRows(svg, time);
  }

  /** Pixels that the rows take in a picture of this width. */
  static int height(Chart chart, int width) {
    TracksDrawing drawing = new TracksDrawing(chart, width, 0);
    double high =
        drawing.tracks.tracks().stream().mapToDouble(drawing::high).reduce(0, Double::sum);
    return Math.max(120, (int) Math.ceil(drawing.time.height() + high + TimeAxis.FOOT));
  }

  private double high(Track track) {
    return (isTall(track) ? TALL : LOW) + BETWEEN + above(track);
  }

  private static boolean isTall(Track track) {
    return track instanceof Amounts || track instanceof Shares;
  }

  /** What the names above a row take. */
  private double above(Track track) {
    List<Name> names = beside ? List.of() : above(track, 0);
    return names.isEmpty() ? 0 : names.get(names.size() - 1).line() + Words.LINE;
  }

  private static double widest(Stream<String> texts) {
    return texts.mapToDouble(FONT::width).max().orElse(0);
  }

  /** What stands before a row. */
  private Stream<String> heads(Track track) {
    return Stream.of(track.name(), scale(track));
  }

  private static String scale(Track track) {
    if (track instanceof Amounts amounts) {
      return "up to " + amounts.text(amounts.greatest());
    }
    return track instanceof Shares shares ? shares.highest() : "";
  }

  /** What stands behind a row. */
  private static Stream<String> ends(Track track) {
    return named(track).stream().map(LineEnds.End::text);
  }

  private static List<LineEnds.End> named(Track track) {
    List<LineEnds.End> ends = new ArrayList<>();
    if (track instanceof Amounts amounts) {
      for (Course course : amounts.courses()) {
        if (!course.name().isEmpty()) {
          ends.add(new LineEnds.End(course.name(), 0, Ink.series(course.ink())));
        }
      }
      if (!Double.isNaN(amounts.limit())) {
        ends.add(new LineEnds.End("limit", 0, Ink.TEXT));
      }
    }
    if (track instanceof Shares) {
      ends.add(new LineEnds.End("limit", 0, Ink.TEXT));
    }
    return ends;
  }

  @Override
  void draw() {
    svg.plot(left, right, tracks.seconds() / tracks.pieces().get(0).to());
    double top = time.height();
    double bottom = height - TimeAxis.FOOT;
    time.draw(top, bottom);
    double at = top;
    for (Track track : tracks.tracks()) {
      head(track, at);
      double foot = at + high(track) - BETWEEN / 2;
      double from = at + BETWEEN / 2 + above(track);
      rows.draw(track, from, foot);
      ends(track, from, foot);
      at += high(track);
    }
  }

  private void head(Track track, double top) {
    if (beside) {
      double line = top + BETWEEN / 2 + (isTall(track) ? 16 : 12);
      words.left(FONT.fit(track.name(), left - 8), 0, line, Ink.TEXT);
      words.left(FONT.fit(scale(track), left - 8), 0, line + Words.LINE, Ink.MUTED);
      return;
    }
    for (Name name : above(track, top + BETWEEN / 2 + 9)) {
      words.left(name.text(), name.x(), name.line(), name.ink());
    }
  }

  /** A name above a row, and where it stands. */
  private record Name(String text, double x, double line, Ink ink) {}

  /** All names of a row from left to right, in as many lines as they take, from this one on. */
  private List<Name> above(Track track, double first) {
    String scale = scale(track).isEmpty() ? "" : ", " + scale(track);
    List<Name> names = new ArrayList<>();
    names.add(new Name(FONT.fit(track.name() + scale, width), 0, first, Ink.TEXT));
    for (LineEnds.End end : named(track)) {
      Name last = names.get(names.size() - 1);
      String text = FONT.fit(end.text(), width);
      double x = last.x() + FONT.width(last.text()) + TETHER;
      boolean fits = x + FONT.width(text) <= width;
      names.add(
          fits
              ? new Name(text, x, last.line(), end.ink())
              : new Name(text, 0, last.line() + Words.LINE, end.ink()));
    }
    return names;
  }

  private void ends(Track track, double top, double bottom) {
    if (!beside) {
      return;
    }
    List<LineEnds.End> ends = rows.ends(track, top, bottom, named(track));
    for (LineEnds.End end : LineEnds.apart(ends, top + 4, bottom - 2)) {
      words.line(right + 2, end.at(), right + TETHER - 2, end.shown(), end.ink());
      words.left(
          FONT.fit(end.text(), width - right - TETHER), right + TETHER, end.shown() + 4, end.ink());
    }
  }
}
