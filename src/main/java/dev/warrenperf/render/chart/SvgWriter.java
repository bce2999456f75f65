package dev.warrenperf.render.chart;

/** Collects the elements of one SVG and puts the finished document together. */
final class SvgWriter {

  private final String id;
  private final ClipPaths clips;
  private final StringBuilder body = new StringBuilder(4096);
  private boolean linked;

  SvgWriter(String id) {
    this.id = id;
    this.clips = new ClipPaths(id);
  }

  ClipPaths clips() {
    return clips;
  }

  /** Begins an element; attributes follow until {@link #close} or {@link #text}. */
  SvgWriter open(String element) {
    body.append('<').append(element);
    return this;
  }

  SvgWriter attribute(String name, String value) {
    body.append(' ').append(name).append("=\"").append(Xml.escape(value)).append('"');
    return this;
  }

  SvgWriter attribute(String name, double pixels) {
    body.append(' ').append(name).append("=\"");
    Tenths.append(body, Tenths.of(pixels));
    body.append('"');
    return this;
  }

  /** Ends an element that has no content. */
  void close() {
    body.append("/>\n");
  }

  /** Ends an element after its text. */
  void text(String element, String text) {
    body.append('>').append(Xml.escape(text)).append("</").append(element).append(">\n");
  }

  /** What is drawn until {@link #endGroup} shows this text when pointed at. */
  void beginGroup(String tooltip) {
    body.append("<g><title>").append(Xml.escape(tooltip)).append("</title>\n");
  }

  void endGroup() {
    body.append("</g>\n");
  }

  /** What is drawn until {@link #endLink} leads to an element of the page and shows this text. */
  void beginLink(String anchor, String tooltip) {
    linked = true;
    body.append("<a");
    attribute("href", "#" + anchor);
    body.append("><title>").append(Xml.escape(tooltip)).append("</title>\n");
  }

  void endLink() {
    body.append("</a>\n");
  }

  /** The whole element, for what only repeats the words beside it: screen readers skip it. */
  String picture(String name, int width, int height) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\""
        + name
        + "\" aria-hidden=\"true\" width=\""
        + width
        + "\" height=\""
        + height
        + "\" viewBox=\"0 0 "
        + width
        + ' '
        + height
        + "\" fill=\"none\">\n"
        + body
        + "</svg>";
  }

  /** The whole element, named and described for screen readers. */
  String document(String title, String description, int width, int height) {
    String size = width + "\" height=\"" + height;
    // an image has no parts that could be reached
    String role = linked ? "group" : "img";
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\""
        + role
        + "\" width=\""
        + size
        + "\" viewBox=\"0 0 "
        + width
        + ' '
        + height
        + "\" font-size=\"11\" fill=\""
        + Ink.MUTED.reference()
        + "\" aria-labelledby=\""
        + id
        + "-title\" aria-describedby=\""
        + id
        + "-desc\">\n<title id=\""
        + id
        + "-title\">"
        + Xml.escape(title)
        + "</title>\n<desc id=\""
        + id
        + "-desc\">"
        + Xml.escape(description)
        + "</desc>\n"
        + clips.definitions()
        + body
        + "</svg>";
  }
}
