package dev.warrenperf.manual;

import dev.warrenperf.unit.Word;

/** The shells that can complete the commands. */
public enum Shell implements Word {
  BASH("bash/warren-perf"),
  ZSH("zsh/_warren-perf"),
  FISH("fish/warren-perf.fish");

  private final String file;

  Shell(String file) {
    this.file = file;
  }

  /** Where its script lies, by the name that the shell looks for. */
  public String file() {
    return file;
  }

  /** Its script. */
  public String script(ManualCommand program) {
    return switch (this) {
      case BASH -> BashScript.of(program);
      case ZSH -> ZshScript.of(program);
      case FISH -> FishScript.of(program);
    };
  }
}
