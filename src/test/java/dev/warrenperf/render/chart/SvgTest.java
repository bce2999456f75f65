package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SvgTest {

  private static final Line2D LINE = new Line2D.Double(0, 0, 5, 0);

  private final Svg svg = new Svg("t");

  private static Rectangle2D box(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  private static String document(Svg svg) {
    return svg.document("", 10, 10);
  }

  /** What was drawn, without the frame around it. */
  private String drawn() {
    String document = document(svg);
    return document
        .substring(document.indexOf("</title>\n") + 9, document.indexOf("</svg>"))
        .strip();
  }

  @Test
  void fills_take_their_colour_from_the_page() {
    svg.fill(box(1, 2, 3, 4), Ink.PASS);
    assertEquals("<path d=\"M1 2h3v4h-3z\" class=\"fok\"/>", drawn());
  }

  @Test
  void lines_state_only_what_SVG_does_not_assume() {
    svg.draw(LINE, Ink.TEXT, Pen.THIN);
    svg.draw(LINE, Ink.TEXT, Pen.dashed(2.5f, 4, 1.5f));
    svg.draw(LINE, Ink.TEXT, Pen.dot(3));
    svg.draw(LINE, Ink.TEXT, new BasicStroke(1, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
    assertEquals(
        """
        <path d="M0 0h5" class="stx"/>
        <path d="M0 0h5" class="stx" stroke-width="2.5" stroke-dasharray="4 1.5"/>
        <path d="M0 0h5" class="stx w30 r"/>
        <path d="M0 0h5" class="stx" stroke-linecap="square"/>\
        """,
        drawn());
  }

  @Test
  void text_is_held_where_it_must_not_give_way() {
    svg.text("a<b and more", 11.04, 22, Ink.TEXT, ChartFont.BOLD);
    svg.text("1", 11, 2, Svg.Anchor.END, Ink.MUTED, ChartFont.PLAIN);
    assertEquals(
        "<text x=\"11\" y=\"22\" class=\"ftx b\">a&lt;b and more</text><text x=\""
            + Tenths.text(11 + ChartFont.PLAIN.width("1"))
            + "\" y=\"2\" class=\"e\">1</text>",
        drawn());
  }

  @Test
  void blank_text_and_shapes_without_a_line_are_not_written() {
    svg.text(" ", 1, 2, Ink.TEXT, ChartFont.PLAIN);
    svg.fill(box(0, 0, 0, 0), Ink.TEXT);
    svg.draw(new Line2D.Double(1, 1, 1, 1), Ink.TEXT, Pen.THIN);
    assertEquals("", drawn());
  }

  @Test
  void translucent_drawing_has_an_opacity() {
    svg.fill(box(0, 0, 4, 4), Ink.TEXT, 0.5);
    assertTrue(drawn().contains("opacity=\".5\""), drawn());
  }

  @Test
  void what_hardly_leaves_the_clip_needs_none() {
    svg.clip(box(0, 0, 10, 10));
    svg.fill(box(0, 0, 10, 10), Ink.TEXT);
    svg.fill(box(-3, 0, 16, 10), Ink.TEXT);
    assertFalse(drawn().contains("clip"), drawn());
    svg.fill(box(-3, 0, 17, 10), Ink.TEXT);
    assertTrue(drawn().contains("clip"), drawn());
  }

  @Test
  void what_leaves_the_clip_refers_to_it() throws Exception {
    svg.clip(box(10, 10, 5, 5));
    svg.fill(box(5, 5, 20, 20), Ink.TEXT);
    String id = SvgPicture.parse(document(svg)).all("clipPath").get(0).getAttribute("id");
    assertTrue(drawn().contains("clip-path=\"url(#" + id + ")\""), drawn());
    assertTrue(drawn().contains("M10 10h5v5h-5z"), drawn());
  }

  private static List<String> clips(Svg svg, double... widths) {
    for (double width : widths) {
      svg.clip(box(0, 0, width, 1));
      svg.fill(box(50, 50, 5, 5), Ink.TEXT);
    }
    Matcher clip = Pattern.compile("<clipPath.*?</clipPath>").matcher(document(svg));
    return clip.results().map(match -> match.group()).toList();
  }

  @Test
  void one_clip_has_one_definition_whatever_the_order() {
    List<String> clips = clips(new Svg("a"), 1, 5, 1);
    assertEquals(2, clips.size());
    assertEquals(clips, clips(new Svg("a"), 5, 1));
    assertEquals(List.of(), clips(new Svg("a")));
  }

  @Test
  void charts_do_not_share_ids() {
    assertNotEquals(clips(new Svg("a"), 1), clips(new Svg("b"), 1));
  }

  @Test
  void clips_whose_paths_have_one_hash_keep_apart() {
    Rectangle2D one = box(1, 3, 22, 1);
    Rectangle2D other = box(2, 23, 24, 13);
    assertEquals(PathData.of(one).hashCode(), PathData.of(other).hashCode());
    svg.clip(one);
    svg.fill(box(90, 90, 5, 5), Ink.TEXT);
    svg.clip(other);
    svg.fill(box(90, 90, 6, 6), Ink.TEXT);
    assertEquals(2, clips(svg).size());
    assertEquals(2, drawn().lines().filter(line -> line.contains("url(#")).distinct().count());
  }
}
