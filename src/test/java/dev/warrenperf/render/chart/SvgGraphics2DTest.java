package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
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

  private final Svg svg = new Svg("t");
  private final SvgGraphics2D graphics = new SvgGraphics2D(svg);

  private String drawn() {
    return svg.picture("t", 10, 10);
  }

  @Test
  void thin_straight_lines_move_to_the_middle_of_a_pixel_when_asked_to() {
    graphics.setPaint(Ink.TEXT.color());
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
  void clips_narrow_what_shows_until_they_are_set_anew() {
    assertNull(graphics.getClip());
    graphics.clip(new Rectangle2D.Double(0, 0, 10, 10));
    graphics.clip(new Rectangle2D.Double(5, 5, 10, 10));
    assertEquals(new Rectangle2D.Double(5, 5, 5, 5), graphics.getClip());
    graphics.setClip(null);
    assertNull(graphics.getClip());
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
        refused("font of its own", () -> graphics.drawString("text", 0, 0)),
        refused("font of its own", () -> graphics.setFont(new Font("Serif", Font.BOLD, 22))),
        refused("glyph outlines", () -> graphics.drawGlyphVector(null, 0, 0)),
        refused("hit tests", () -> graphics.hit(new Rectangle(), new Rectangle(), true)),
        refused("device", graphics::getDeviceConfiguration),
        refused("exclusive-or", () -> graphics.setXORMode(Color.RED)),
        refused("copying", () -> graphics.copyArea(0, 0, 1, 1, 1, 1)),
        refused("transforms", () -> graphics.rotate(1)),
        refused("whole pixels", () -> graphics.drawLine(0, 0, 1, 1)),
        refused("do not support", () -> graphics.setStroke(odd)),
        refused("do not support", () -> graphics.setComposite(AlphaComposite.Clear)),
        refused("font metrics", () -> graphics.getFontMetrics(null)),
        refused("font metrics", graphics::getFontRenderContext));
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
