package dev.warrenperf.render.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as a CommonMark parser with GitHub's tables reads it. */
final class Rendered {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final Node document;

  Rendered(String markdown) {
    document = PARSER.parse(markdown);
  }

  /** All nodes, parents before children. */
  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    collect(document, nodes);
    return nodes;
  }

  private static void collect(Node node, List<Node> nodes) {
    nodes.add(node);
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      collect(child, nodes);
    }
  }

  <T extends Node> List<T> all(Class<T> kind) {
    return nodes().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** What a reader sees of a node, a line a block or cell. */
  static String text(Node node) {
    List<Node> nodes = new ArrayList<>();
    collect(node, nodes);
    StringBuilder text = new StringBuilder();
    for (Node each : nodes) {
      if (each instanceof Text plain) {
        text.append(plain.getLiteral());
      } else if (each instanceof Block || each instanceof TableCell) {
        text.append('\n');
      }
    }
    return text.toString().strip();
  }

  String text() {
    return text(document);
  }

  List<String> headings() {
    return all(Heading.class).stream().map(Rendered::text).toList();
  }

  /** The cells of each row, the head first. */
  List<List<List<String>>> tables() {
    List<List<List<String>>> tables = new ArrayList<>();
    for (TableBlock table : all(TableBlock.class)) {
      List<Node> nodes = new ArrayList<>();
      collect(table, nodes);
      List<List<String>> rows = new ArrayList<>();
      for (Node node : nodes) {
        if (node instanceof TableRow) {
          rows.add(new ArrayList<>());
        } else if (node instanceof TableCell) {
          rows.get(rows.size() - 1).add(text(node));
        }
      }
      tables.add(rows);
    }
    return tables;
  }

  List<String> html() {
    return all(HtmlBlock.class).stream().map(HtmlBlock::getLiteral).toList();
  }

  List<String> code() {
    return all(FencedCodeBlock.class).stream().map(FencedCodeBlock::getLiteral).toList();
  }
}
