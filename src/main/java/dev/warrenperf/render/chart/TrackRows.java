package dev.warrenperf.render.chart;

import dev.warrenperf.report.Lanes;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Tone;
import dev.warrenperf.report.Tracks;
import dev.warrenperf.report.Tracks.Amounts;
import dev.warrenperf.report.Tracks.Course;
import dev.warrenperf.report.Tracks.Events;
import dev.warrenperf.report.Tracks.Leaders;
import dev.warrenperf.report.Tracks.Shares;
import dev.warrenperf.report.Tracks.Track;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is drawn in the rows of {@link Tracks}, between two heights. */
final class TrackRows {

  /** So that what is known exactly is still seen. */
  private static final double LEAST = 3;

  private static final double ARM = 3;

  private static final BasicStroke DASHES = Pen.dashed(1, 4, 3);

  private final Svg svg;
  private final TimeAxis time;
  private final LeaderMarks marks;

  TrackRows(Svg svg, TimeAxis time) {
    this.svg = svg;
    this.time = time;
    this.marks = new LeaderMarks(svg);
  }

  void draw(Track track, double top, double bottom) {
    if (track instanceof Amounts amounts) {
      amounts(amounts, top, bottom);
    } else if (track instanceof Shares shares) {
      shares(shares, top, bottom);
    } else if (track instanceof Leaders leaders) {
      leaders(leaders.lanes(), (top + bottom) / 2, bottom - top - 4);
    } else {
      events((Events) track, (top + bottom) / 2);
    }
  }

  /** The names at the heights at which what they name ends. */
  List<LineEnds.End> ends(Track track, double top, double bottom, List<LineEnds.End> named) {
    List<LineEnds.End> ends = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      ends.add(
          new LineEnds.End(named.get(i).text(), end(track, i, top, bottom), named.get(i).ink()));
    }
    return ends;
  }

  private static double end(Track track, int named, double top, double bottom) {
    if (track instanceof Amounts amounts) {
      boolean limit =
          named == amounts.courses().size() || amounts.courses().get(named).name().isEmpty();
      double amount = limit ? amounts.limit() : last(amounts.courses().get(named));
      return height(amounts, amount, top, bottom);
    }
    return height((Shares) track, 1, top, bottom);
  }

  private static double last(Course course) {
    double last = 0;
    for (Layer.Amount amount : course.amounts()) {
      last = Double.isNaN(amount.value()) ? last : amount.value();
    }
    return last;
  }

  private static double height(Amounts amounts, double value, double top, double bottom) {
    return bottom - Math.max(0, Math.min(1, value / amounts.most())) * (bottom - top);
  }

  private static double height(Shares shares, double value, double top, double bottom) {
    double lower = StrictMath.log(shares.lower());
    double share = (StrictMath.log(value) - lower) / (StrictMath.log(shares.upper()) - lower);
    return bottom - Math.max(0, Math.min(1, share)) * (bottom - top);
  }

  private void level(double y, BasicStroke pen, Ink ink) {
    svg.draw(new Line2D.Double(time.x(0), y, time.x(Double.MAX_VALUE), y), ink, pen);
  }

  private void amounts(Amounts amounts, double top, double bottom) {
    level(bottom, Pen.THIN, Ink.GRID);
    if (!Double.isNaN(amounts.limit())) {
      level(height(amounts, amounts.limit(), top, bottom), DASHES, Ink.TEXT);
    }
    for (Course course : amounts.courses()) {
      Path2D steps = new Path2D.Double();
      boolean open = false;
      for (Layer.Amount amount : course.amounts()) {
        if (!Double.isNaN(amount.value())) {
          double y = height(amounts, amount.value(), top, bottom);
          if (open) {
            steps.lineTo(time.x(amount.from()), y);
          } else {
            steps.moveTo(time.x(amount.from()), y);
          }
          steps.lineTo(time.x(amount.to()), y);
        }
        open = !Double.isNaN(amount.value());
      }
      svg.draw(steps, Ink.series(course.ink()), Pen.MEDIUM);
    }
  }

  /** What is beyond the limit, what may be, and what is within it, each in its colour. */
  private void shares(Shares shares, double top, double bottom) {
    for (Tone tone : List.of(Tone.PASS, Tone.UNDECIDED, Tone.FAIL)) {
      Path2D boxes = new Path2D.Double();
      for (Tracks.Share share : shares.shares()) {
        if (share.tone() == tone) {
          double lower = height(shares, share.least(), top, bottom);
          double upper = Math.min(lower - LEAST, height(shares, share.most(), top, bottom));
          double x = time.x(share.from());
          double high = lower - Math.max(top, upper);
          boxes.append(
              new Rectangle2D.Double(x, lower - high, time.x(share.to()) - x, high), false);
        }
      }
      svg.fill(boxes, ToneStyle.ink(tone), tone == Tone.PASS ? 0.55 : 0.8);
    }
    level(height(shares, 1, top, bottom), Pen.THIN, Ink.TEXT);
  }

  private void leaders(Lanes lanes, double middle, double high) {
    for (Lanes.Gap gap : lanes.gaps()) {
      double from = time.x(gap.may().lower());
      marks.hatched(from, time.x(gap.may().upper()), middle, high, Ink.UNDECIDED);
    }
    double free = 0;
    for (Term term : terms(lanes)) {
      free = leads(term, free, middle, high);
    }
    for (Lanes.Gap gap : lanes.gaps()) {
      if (gap.sure().upper() > gap.sure().lower()) {
        double from = time.x(gap.sure().lower());
        marks.full(from, time.x(gap.sure().upper()), middle, high, Ink.FAIL);
      }
    }
  }

  /** One leadership that is sure, from one pixel to another. */
  private record Term(String node, double from, double to) {}

  private List<Term> terms(Lanes lanes) {
    List<Term> terms = new ArrayList<>();
    for (Lanes.Lane lane : lanes.lanes()) {
      lane.bars().stream()
          .filter(bar -> bar.certainty() == Lanes.Certainty.LEADS)
          .map(bar -> new Term(lane.name(), time.x(bar.from()), time.x(bar.to())))
          .filter(term -> term.to() > term.from())
          .forEach(terms::add);
    }
    terms.sort(Comparator.comparingDouble(Term::from).thenComparing(Term::node));
    return terms;
  }

  /** A frame with a name in it, where that has room; gives where the next name may begin. */
  private double leads(Term term, double free, double middle, double high) {
    double wide = Math.max(1, term.to() - term.from() - 1);
    Rectangle2D box = new Rectangle2D.Double(term.from() + 0.5, middle - high / 2, wide, high);
    svg.fillFaintly(box, Ink.SERIES_1, Pen.THIN, 0.15);
    double left = Math.max(term.from() + 5, free);
    String fitting =
        term.to() - left > 8 ? Drawing.FONT.fit(term.node(), term.to() - left - 3) : "";
    svg.text(fitting, left, middle + 4, Ink.TEXT, Drawing.FONT);
    return fitting.isEmpty() ? free : left + Drawing.FONT.width(fitting) + 8;
  }

  /** A cross for each, where they do not run into one another. */
  private void events(Events events, double middle) {
    level(middle, Pen.THIN, Ink.GRID);
    Path2D crosses = new Path2D.Double();
    double free = 0;
    for (double at : events.at()) {
      double x = time.x(at);
      if (x >= free) {
        crosses.moveTo(x - ARM, middle - ARM);
        crosses.lineTo(x + ARM, middle + ARM);
        crosses.moveTo(x - ARM, middle + ARM);
        crosses.lineTo(x + ARM, middle - ARM);
        free = x + ARM;
      }
    }
    svg.draw(crosses, Ink.UNDECIDED, Pen.MEDIUM);
  }
}
