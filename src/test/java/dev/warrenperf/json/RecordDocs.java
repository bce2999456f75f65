package dev.warrenperf.json;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the sources say of records and their components, in plain words. */
final class RecordDocs {

  private static final Path SOURCES = Path.of("src", "main", "java");

  private final Set<String> files = new HashSet<>();
  private final Map<String, String> records = new HashMap<>();
  private final Map<String, String> components = new HashMap<>();

  /** Of a record and all that its file declares. */
  void read(Class<?> record) {
    String top = top(record);
    if (files.add(top)) {
      read(SOURCES.resolve(top.replace('.', '/') + ".java"), top);
    }
  }

  private static String top(Class<?> record) {
    return record.getName().replaceAll("\\$.*", "");
  }

  private static String key(Class<?> record) {
    return top(record) + " " + record.getSimpleName();
  }

  /** Null when nothing is said. */
  String of(Class<?> record) {
    return records.get(key(record));
  }

  /** What is said of a component; null when nothing is. */
  String of(Class<?> record, String component) {
    return components.get(key(record) + "." + component);
  }

  private void read(Path source, String top) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(trees, top).scan(unit, null);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private final class Reader extends TreePathScanner<Void, Void> {
    private final DocTrees trees;
    private final String top;

    Reader(DocTrees trees, String top) {
      this.trees = trees;
      this.top = top;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      DocCommentTree comment =
          trees.getDocCommentTree(new TreePath(getCurrentPath().getParentPath(), type));
      if (comment != null) {
        String name = top + " " + type.getSimpleName();
        records.put(name, text(comment.getFullBody()));
        for (DocTree tag : comment.getBlockTags()) {
          if (tag instanceof ParamTree param) {
            components.put(name + "." + param.getName(), text(param.getDescription()));
          }
        }
      }
      return super.visitClass(type, null);
    }
  }

  /** The first paragraph: code between backticks, links by their names, in one line. */
  private static String text(List<? extends DocTree> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part));
    String plain =
        text.toString()
            .replaceAll("\\{@code\\s+([^}]*)\\}", "`$1`")
            .replaceAll("\\{@link\\s+[^} ]*\\s+([^}]*)\\}", "$1")
            .replaceAll("\\{@link\\s+([^}]*)\\}", "$1")
            .replaceAll("Long#M(IN|AX)_VALUE", "null")
            .replaceAll("\\s+", " ")
            .replaceAll("<p>.*", "")
            .strip();
    return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }
}
