package dev.warrenperf.render.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An SVG read back: its elements, and the boxes of its words by the width it was laid out with. */
record SvgPicture(Document document) {

  record Box(String text, double left, double top, double right, double bottom) {

    boolean touches(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  static SvgPicture parse(String svg) throws IOException, SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return new SvgPicture(builder.parse(new InputSource(new StringReader(svg))));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  Element root() {
    return document.getDocumentElement();
  }

  List<Element> all(String name) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = document.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  List<String> ids() {
    return all("*").stream()
        .filter(e -> e.hasAttribute("id"))
        .map(e -> e.getAttribute("id"))
        .toList();
  }

  List<String> words() {
    return all("text").stream().map(Element::getTextContent).toList();
  }

  List<Box> boxes() {
    return all("text").stream().map(SvgPicture::box).toList();
  }

  private static Box box(Element text) {
    double x = Double.parseDouble(text.getAttribute("x"));
    double y = Double.parseDouble(text.getAttribute("y"));
    String group = ((Element) text.getParentNode()).getAttribute("class");
    List<String> classes = List.of((group + " " + text.getAttribute("class")).split(" "));
    ChartFont font = classes.contains("b") ? ChartFont.BOLD : ChartFont.PLAIN;
    double width = font.width(text.getTextContent());
    double left = x - width * (classes.contains("e") ? 1 : classes.contains("m") ? 0.5 : 0);
    return new Box(
        text.getTextContent(), left, y - ChartFont.ASCENT, left + width, y + 0.22 * ChartFont.SIZE);
  }
}
