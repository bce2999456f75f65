package dev.warrenperf.run;

import dev.warrenperf.render.html.PageTemplates;
import dev.warrenperf.render.html.TemplateFailure;

/**
 * A form that a result can be written in.
 *
 * @param <R> the result
 */
interface OutputFormat<R> extends FormatWord {

  /** Its name in the directory of {@code -o}. */
  String file();

  /** Width of text in its file, whatever the terminal. */
  int fileColumns();

  /** Begins what can be done, beside what else is, before there is a result. */
  default void begin(PageTemplates templates) {}

  /** The document, ending in a line feed. Any thread may ask for one. */
  String document(R result, Rendering rendering, PageTemplates templates) throws TemplateFailure;
}
