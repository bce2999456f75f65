package dev.warrenperf.document;

import java.util.List;

/**
 * What a report says, in order, as every format of text can draw it: writers choose signs, widths
 * and escapes, and nothing else. Texts are plain, in one line each, and may hold whatever stood in
 * the input: it is the writer that makes them safe.
 *
 * @param sections those without content are left out
 */
public record Document(List<Section> sections) {

  public Document {
    sections = sections.stream().filter(section -> !section.blocks().isEmpty()).toList();
  }

  /**
   * A part with a title.
   *
   * @param title null for the one on top, which has none
   * @param blocks those without content are left out
   */
  public record Section(String title, List<Block> blocks) {

    public Section {
      blocks = blocks.stream().filter(block -> !block.isEmpty()).toList();
    }

    /** With these blocks. */
    public static Section of(String title, Block... blocks) {
      return new Section(title, List.of(blocks));
    }
  }
}
