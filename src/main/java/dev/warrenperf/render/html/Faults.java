package dev.warrenperf.render.html;

import dev.warrenperf.files.RefusedPathException;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.nio.charset.CharacterCodingException;

/** FreeMarker's errors, which take many lines, as one line each. */
final class Faults {

  private final TemplateFiles files;

  Faults(TemplateFiles files) {
    this.files = files;
  }

  TemplateFailure of(Throwable fault) {
    if (hasWrongBytes(fault)) {
      return new TemplateFailure(
          files.placeOfLast(), 0, 0, "expected UTF-8, found other bytes", fault);
    }
    RefusedPathException refused = refused(fault);
    if (refused != null) {
      return new TemplateFailure(
          files.placeOfLast(),
          0,
          0,
          "expected a template, found that " + refused.getReason(),
          fault);
    }
    if (fault instanceof ParseException syntax) {
      return new TemplateFailure(
          files.place(syntax.getTemplateName()),
          syntax.getLineNumber(),
          syntax.getColumnNumber(),
          syntax.getEditorMessage(),
          syntax);
    }
    if (fault instanceof TemplateNotFoundException missing) {
      return new TemplateFailure(
          files.place(missing.getTemplateName()), 0, 0, "expected a template, found none", missing);
    }
    if (fault instanceof TemplateException use) {
      return use(use);
    }
    if (fault instanceof StackOverflowError) {
      return new TemplateFailure(
          files.placeOfLast(),
          0,
          0,
          "expected templates that come to an end, found one that includes itself",
          fault);
    }
    return new TemplateFailure(files.placeOfLast(), 0, 0, fault.toString(), fault);
  }

  private static boolean hasWrongBytes(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof CharacterCodingException) {
        return true;
      }
    }
    return false;
  }

  private static RefusedPathException refused(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof RefusedPathException refused) {
        return refused;
      }
    }
    return null;
  }

  private TemplateFailure use(TemplateException fault) {
    int line = fault.getLineNumber() == null ? 0 : fault.getLineNumber();
    int column = fault.getColumnNumber() == null ? 0 : fault.getColumnNumber();
    String file = files.place(fault.getTemplateSourceName());
    if (fault.getCause() instanceof ParseException syntax) {
      return of(syntax);
    }
    if (fault instanceof InvalidReferenceException) {
      return new TemplateFailure(
          file,
          line,
          column,
          "expected a field that has a value, found none at "
              + fault.getBlamedExpressionString()
              + " (where it may be missing, write a default: !\"\")",
          fault);
    }
    return new TemplateFailure(file, line, column, fault.getMessageWithoutStackTop(), fault);
  }
}
