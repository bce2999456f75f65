package dev.warrenperf.render.chart;

import dev.warrenperf.unit.Visible;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One picture: takes shapes and words, in pixels and inks, and puts the finished SVG together. */
final class Svg {

  /**
   * How far, in pixels, a shape may stick out before it is clipped: lines and dots on the edge of a
   * plot are to be seen whole, and hardly any chart then needs a clip path at all.
   */
  private static final double SLACK = 3;

  /** By which place of its line a text is held. */
  enum Anchor {
    START("", 0),
    MIDDLE("m", 0.5),
    END("e", 1);

    private final String code;
    private final double share;

    Anchor(String code, double share) {
      this.code = code;
      this.share = share;
    }

    String code() {
      return code;
    }

    double share() {
      return share;
    }
  }

  private final String id;
  private final StringBuilder body = new StringBuilder(4096);

  /** Sorted, so that ids do not depend on drawing order. */
  private final Map<String, String> clipById = new TreeMap<>();

  private Rectangle2D clip;
  private String tooltip = "";

  /** What the words of a group need not say again. */
  private Anchor group = Anchor.START;

  private String plot = "";

  /** An empty picture whose ids begin with this one. */
  Svg(String id) {
    this.id = id;
  }

  /** Where drawing shows; null for everywhere. */
  Rectangle2D clip() {
    return clip;
  }

  void clip(Rectangle2D area) {
    clip = area;
  }

  void fill(Shape shape, Ink ink) {
    fill(shape, ink, 1);
  }

  /** The shape, let through by so much: 1 hides what lies below. */
  void fill(Shape shape, Ink ink, double opacity) {
    if (path(shape)) {
      attribute("class", ink.fill());
      if (opacity != 1) {
        attribute("opacity", opacity);
      }
      close(shape, 0);
    }
  }

  void draw(Shape shape, Ink ink, BasicStroke pen) {
    if (path(shape)) {
      attribute("class", Pen.classes(ink, pen));
      Pen.write(this, pen);
      close(shape, pen.getLineWidth() / 2);
    }
  }

  /** Draws the shape and fills it with the same ink, so faintly, as one element. */
  void fillFaintly(Shape shape, Ink ink, BasicStroke pen, double opacity) {
    if (path(shape)) {
      attribute("class", ink.fill() + " " + Pen.classes(ink, pen));
      attribute("fill-opacity", opacity);
      close(shape, pen.getLineWidth() / 2);
    }
  }

  /** Begins a path; false, and nothing is written, for a shape without a line. */
  private boolean path(Shape shape) {
    String path = PathData.of(shape);
    if (!path.isEmpty()) {
      body.append("<path");
      attribute("d", path);
    }
    return !path.isEmpty();
  }

  private void close(Shape shape, double margin) {
    if (clip != null && !spares(shape.getBounds2D(), margin)) {
      attribute("clip-path", "url(#" + clipId(PathData.of(clip)) + ")");
    }
    body.append(tooltip.isEmpty() ? "/>\n" : "><title>" + escape(tooltip) + "</title></path>\n");
    tooltip = "";
  }

  /** Whether the clip takes nothing away, slack aside. */
  private boolean spares(Rectangle2D bounds, double margin) {
    double room = SLACK - margin;
    return bounds.getMinX() >= clip.getMinX() - room
        && bounds.getMaxX() <= clip.getMaxX() + room
        && bounds.getMinY() >= clip.getMinY() - room
        && bounds.getMaxY() <= clip.getMaxY() + room;
  }

  /** By a hash of the path; two paths with one hash: the second takes the next free name. */
  private String clipId(String path) {
    int hash = path.hashCode();
    String name = id + "-clip-" + Integer.toHexString(hash);
    while (!clipById.getOrDefault(name, path).equals(path)) {
      name = id + "-clip-" + Integer.toHexString(++hash);
    }
    clipById.put(name, path);
    return name;
  }

  /** One line of words from its left end and its foot; nothing for blank ones. */
  void text(String text, double x, double y, Ink ink, ChartFont font) {
    text(text, x, y, Anchor.START, ink, font);
  }

  /**
   * The same, held in its middle or at its end: where the face of the page is wider or narrower
   * than the table of widths, it gives way at its other ends.
   */
  void text(String text, double left, double y, Anchor anchor, Ink ink, ChartFont font) {
    if (text.isBlank()) {
      return;
    }
    body.append("<text");
    attribute("x", left + anchor.share() * font.width(text));
    attribute("y", y);
    String classes = classes(anchor, ink, font);
    if (!classes.isEmpty()) {
      attribute("class", classes);
    }
    body.append('>').append(escape(text)).append("</text>");
  }

  /** Most words have one ink, and take it from the root. */
  private String classes(Anchor anchor, Ink ink, ChartFont font) {
    String inked = ink == Ink.MUTED ? "" : ink.fill();
    String bold = font == ChartFont.BOLD ? "b" : "";
    return Stream.of(anchor == group ? "" : anchor.code(), inked, bold)
        .filter(code -> !code.isEmpty())
        .collect(Collectors.joining(" "));
  }

  void attribute(String name, String value) {
    body.append(' ').append(name).append("=\"").append(escape(value)).append('"');
  }

  void attribute(String name, double pixels) {
    body.append(' ').append(name).append("=\"");
    Tenths.append(body, Tenths.of(pixels));
    body.append('"');
  }

  /** The next shape shows this text when pointed at; none for an empty one. */
  void tooltip(String text) {
    tooltip = text;
  }

  /** From where to where its table runs from row to row, for the page's script. */
  void plot(double left, double right, double pieces) {
    plot =
        " data-plot=\""
            + Tenths.text(left)
            + ' '
            + Tenths.text(right)
            + ' '
            + Tenths.text(pieces)
            + '"';
  }

  /** What is drawn until {@link #endTooltip} shows this text when pointed at. */
  void beginTooltip(String text) {
    body.append("<g><title>").append(escape(text)).append("</title>\n");
  }

  /** Lines until {@link #endTooltip} are of a strength of shade, and show this text. */
  void beginShade(String strength, String text) {
    body.append("<g");
    attribute("class", strength);
    body.append("><title>").append(escape(text)).append("</title>\n");
  }

  /** A line of a strength of shade, so wide. */
  void line(Shape shape, double wide, String strength) {
    if (path(shape)) {
      attribute("class", strength);
      attribute("stroke-width", wide);
      body.append("/>\n");
    }
  }

  /** A line of the shade that was begun, so wide. */
  void line(Shape shape, double wide) {
    if (path(shape)) {
      attribute("stroke-width", wide);
      body.append("/>\n");
    }
  }

  void endTooltip() {
    body.append("</g>\n");
  }

  /** Words that are all held by one place, which is said once. */
  void words(Anchor anchor, Runnable written) {
    int from = body.length();
    body.append("<g class=\"").append(anchor.code()).append("\">");
    int begin = body.length();
    group = anchor;
    written.run();
    group = Anchor.START;
    if (body.length() == begin) {
      body.setLength(from);
    } else {
      body.append("</g>\n");
    }
  }

  /** The whole element, for what only repeats the words beside it: screen readers skip it. */
  String picture(String name, int width, int height) {
    return head(name, " aria-hidden=\"true\"", width, height) + ">\n" + body + "</svg>";
  }

  /** The whole element, named for screen readers; what it shows stands beside it. */
  String document(String title, int width, int height) {
    return head("chart", " role=\"img\"" + plot, width, height)
        + ">\n<title>%s</title>\n".formatted(escape(title))
        + clips()
        + body
        + "</svg>";
  }

  private static String head(String name, String role, int width, int height) {
    return "<svg class=\"%s\"%s".formatted(name, role)
        + " width=\""
        + width
        + "\" height=\""
        + height
        + "\" viewBox=\"0 0 "
        + width
        + ' '
        + height
        + '"';
  }

  private String clips() {
    StringBuilder out = new StringBuilder();
    clipById.forEach(
        (name, path) ->
            out.append("<clipPath id=\"%s\"><path d=\"%s\"/></clipPath>".formatted(name, path)));
    return out.isEmpty() ? "" : "<defs>" + out + "</defs>\n";
  }

  /**
   * Any text as character data or as an attribute in double quotes, for XML 1.0 and for HTML alike.
   * Hidden characters, which XML does not allow or HTML reads as something else, are spelled out.
   */
  static String escape(String text) {
    return Visible.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
