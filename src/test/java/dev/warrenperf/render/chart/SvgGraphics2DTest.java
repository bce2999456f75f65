package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

class SvgGraphics2DTest {

  private final SvgWriter svg = new SvgWriter("t");
  private final SvgGraphics2D graphics = new SvgGraphics2D(svg);

  /** What was drawn, without the frame around it. */
  private String drawn() {
    String document = svg.document("", "", 10, 10);
    return document
        .substring(document.indexOf("</desc>\n") + 8, document.indexOf("</svg>"))
        .strip();
  }

  @Test
  void fills_take_their_colour_from_the_page() {
    graphics.setPaint(Ink.PASS.color());
    graphics.fillRect(1, 2, 3, 4);
    assertEquals("<path d=\"M1 2h3v4h-3v-4z\" fill=\"var(--ink-pass)\"/>", drawn());
  }

  @Test
  void lines_state_only_what_SVG_does_not_assume() {
    graphics.drawLine(0, 0, 5, 0);
    graphics.setStroke(
        new BasicStroke(
            2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_BEVEL, 10, new float[] {4, 1.5f}, 0));
    graphics.drawLine(0, 0, 5, 0);
    assertEquals(
        """
        <path d="M0 0h5" stroke="var(--ink-text)"/>
        <path d="M0 0h5" stroke="var(--ink-text)" stroke-width="2.5" \
        stroke-dasharray="4 1.5" stroke-linecap="round" stroke-linejoin="bevel"/>""",
        drawn());
  }

  @Test
  void widths_of_lines_grow_with_the_scale() {
    graphics.scale(2, 2);
    graphics.drawLine(0, 0, 5, 0);
    assertEquals("<path d=\"M0 0h10\" stroke=\"var(--ink-text)\" stroke-width=\"2\"/>", drawn());
  }

  @Test
  void thin_straight_lines_move_to_the_middle_of_a_pixel_when_asked_to() {
    graphics.setRenderingHint(
        RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
    graphics.draw(new Line2D.Double(0, 7.2, 5, 7.2));
    graphics.draw(new Line2D.Double(7.9, 0, 7.9, 5));
    graphics.draw(new Line2D.Double(0, 0.2, 5, 5));
    assertTrue(drawn().contains("M0 7.5h5"), drawn());
    assertTrue(drawn().contains("M7.5 0v5"), drawn());
    assertTrue(drawn().contains("M0 .2l5 4.8"), drawn());
  }

  @Test
  void text_states_the_width_it_was_laid_out_with() {
    graphics.setFont(ChartFont.BOLD);
    graphics.translate(10, 20);
    graphics.drawString("a<b and more", 1.04f, 2);
    double width = TextWidths.width("a<b and more", 11, true);
    assertEquals(
        "<text x=\"11\" y=\"22\" fill=\"var(--ink-text)\" font-weight=\"600\" textLength=\""
            + Tenths.text(width)
            + "\" lengthAdjust=\"spacingAndGlyphs\">a&lt;b and more</text>",
        drawn());
  }

  @Test
  void blank_text_is_not_written() {
    graphics.drawString(" ", 1, 2);
    assertEquals("", drawn());
  }

  @Test
  void turned_text_carries_its_transform() {
    graphics.rotate(-Math.PI / 2, 5, 5);
    graphics.drawString("up", 5, 5);
    assertTrue(
        drawn().contains("transform=\"matrix(0.0000 -1.0000 1.0000 0.0000 0.0000 10.0000)\""),
        drawn());
  }

  @Test
  void foreign_fonts_are_measured_by_the_table_too() {
    graphics.setFont(new Font("Serif", Font.BOLD, 22));
    graphics.drawString("width", 1, 1);
    String width = Tenths.text(TextWidths.width("width", 22, true));
    assertTrue(drawn().contains("font-size=\"22\""), drawn());
    assertTrue(drawn().contains("textLength=\"" + width + "\""), drawn());
  }

  @Test
  void what_hardly_leaves_the_clip_needs_none() {
    graphics.clipRect(0, 0, 10, 10);
    graphics.fillRect(0, 0, 10, 10);
    graphics.fillRect(-3, 0, 16, 10);
    assertFalse(drawn().contains("clip"), drawn());
    graphics.fillRect(-3, 0, 17, 10);
    assertTrue(drawn().contains("clip"), drawn());
  }

  @Test
  void what_leaves_the_clip_refers_to_it() throws Exception {
    graphics.translate(5, 5);
    graphics.clipRect(0, 0, 10, 10);
    graphics.clip(new Rectangle2D.Double(5, 5, 10, 10));
    graphics.fillRect(0, 0, 20, 20);
    SvgPicture picture = SvgPicture.parse(svg.document("", "", 50, 50));
    String id = picture.all("clipPath").get(0).getAttribute("id");
    assertTrue(drawn().contains("clip-path=\"url(#" + id + ")\""), drawn());
    assertTrue(drawn().contains("M10 10h5v5h-5v-5z"), drawn());
  }

  @Test
  void clips_apart_leave_nothing() {
    graphics.clipRect(0, 0, 10, 10);
    graphics.clipRect(20, 20, 5, 5);
    assertEquals(0, graphics.getClipBounds().width);
  }

  @Test
  void round_clips_are_intersected() {
    graphics.setClip(new Ellipse2D.Double(0, 0, 10, 10));
    graphics.clipRect(0, 0, 5, 10);
    assertEquals(new Rectangle(0, 0, 5, 10), graphics.getClipBounds());
  }

  @Test
  void a_clip_is_told_in_the_coordinates_of_the_moment() {
    assertNull(graphics.getClip());
    graphics.setClip(10, 10, 20, 20);
    graphics.translate(10, 0);
    assertEquals(new Rectangle(0, 10, 20, 20), graphics.getClipBounds());
    graphics.setClip(null);
    assertNull(graphics.getClipBounds());
  }

  @Test
  void a_copy_does_not_disturb_its_origin() {
    Graphics2D copy = (Graphics2D) graphics.create();
    copy.translate(5, 5);
    copy.setPaint(Ink.FAIL.color());
    copy.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    copy.dispose();
    assertEquals(new AffineTransform(), graphics.getTransform());
    assertEquals(Ink.TEXT.color(), graphics.getColor());
    assertNull(graphics.getRenderingHint(RenderingHints.KEY_ANTIALIASING));
  }

  @Test
  void translucent_drawing_has_an_opacity() {
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.5f));
    graphics.fillOval(0, 0, 4, 4);
    assertTrue(drawn().contains("opacity=\".5\""), drawn());
  }

  @Test
  void old_calls_draw_their_shapes() {
    graphics.drawRect(0, 0, 5, 5);
    graphics.drawRoundRect(0, 0, 5, 5, 2, 2);
    graphics.fillRoundRect(0, 0, 5, 5, 2, 2);
    graphics.drawOval(0, 0, 5, 5);
    graphics.drawArc(0, 0, 5, 5, 0, 90);
    graphics.fillArc(0, 0, 5, 5, 0, 90);
    graphics.drawPolyline(new int[] {0, 1, 2}, new int[] {0, 1, 0}, 3);
    graphics.drawPolyline(new int[0], new int[0], 0);
    graphics.drawPolygon(new int[] {0, 1, 2}, new int[] {0, 1, 0}, 3);
    graphics.fillPolygon(new int[] {0, 1, 2}, new int[] {0, 1, 0}, 3);
    graphics.clearRect(0, 0, 5, 5);
    assertEquals(10, drawn().lines().count());
  }

  @TestFactory
  List<DynamicTest> what_a_chart_does_not_need_is_refused_by_name() {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    AffineTransform identity = new AffineTransform();
    var text = new AttributedString("a").getIterator();
    Stroke odd = shape -> shape;
    return List.of(
        refused("images", () -> graphics.drawImage(image, 0, 0, null)),
        refused("images", () -> graphics.drawImage(image, identity, null)),
        refused("images", () -> graphics.drawImage(image, 0, 0, 1, 1, Color.RED, null)),
        refused("images", () -> graphics.drawRenderedImage(image, identity)),
        refused("attributed text", () -> graphics.drawString(text, 0, 0)),
        refused("glyph outlines", () -> graphics.drawGlyphVector(null, 0, 0)),
        refused("hit tests", () -> graphics.hit(new Rectangle(), new Rectangle(), true)),
        refused("device", graphics::getDeviceConfiguration),
        refused("exclusive-or", () -> graphics.setXORMode(Color.RED)),
        refused("copying", () -> graphics.copyArea(0, 0, 1, 1, 1, 1)),
        refused("do not support", () -> graphics.setStroke(odd)),
        refused("do not support", () -> graphics.setComposite(AlphaComposite.Clear)),
        refused("font metrics", () -> graphics.getFontMetrics(ChartFont.PLAIN)),
        refused("font metrics", graphics::getFontRenderContext),
        refused("transformed fonts", () -> ChartFont.PLAIN.deriveFont(identity)));
  }

  private static DynamicTest refused(String word, Executable call) {
    return DynamicTest.dynamicTest(
        word,
        () -> {
          String message = assertThrows(UnsupportedOperationException.class, call).getMessage();
          assertTrue(message.contains(word), message);
        });
  }
}
