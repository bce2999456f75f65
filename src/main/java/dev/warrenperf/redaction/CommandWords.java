package dev.warrenperf.redaction;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a command in their order: what an option says of the word behind it. A word may be a
 * text with words of its own, as in {@code sh -c '...'}.
 */
final class CommandWords {

  /** Texts in texts: what lies deeper is masked whole. */
  private static final int DEEPEST = 6;

  /** What a word is by the one before it. */
  private enum Expected {
    ANYTHING,
    SECRET,
    /** {@code USER:PASSWORD}: all behind the first colon. */
    AFTER_COLON,
    /** A secret, unless it is a number. */
    SECRET_UNLESS_NUMBER,
    /** A secret, or a port, a number of processes or a directory. */
    SECRET_UNLESS_PLAIN,
    /** A secret when a sign of equality or a colon comes first. */
    SIGN,
    /** Something long and random that is no secret. */
    IDENTITY,
    /** Behind {@code Basic}: a secret when it may be base64. */
    BASE64,
    /** Cookies, or the file that holds them. */
    COOKIES,
    SHELL_TEXT
  }

  /** Programs that give options a meaning of their own. */
  private enum Program {
    SHELL("sh bash dash zsh ksh ash fish busybox su"),
    SQL(
        """
        mysql mysqldump mysqladmin mysqlslap mysqlimport mariadb mariadb-dump mariadb-admin
        sshpass mongo mongosh mongodump cqlsh
        """),
    REDIS(
        """
        redis-cli redis-benchmark memtier_benchmark valkey-cli valkey-benchmark keydb-cli
        """),
    LDAP("ldapsearch ldapmodify ldapadd ldapdelete ldapwhoami ldappasswd"),
    /** Whose {@code -p} and {@code -P} are no password's. */
    PLAIN(
        """
        mkdir cp rsync ps kill test read tee type command set export perl xargs git make python
        python3 grep wget install go
        """);

    private final Set<String> names;

    Program(String names) {
      this.names = WordTable.set(names);
    }
  }

  private static final Set<String> COLON_OPTIONS =
      WordTable.set(
          """
          -u -U -a -A --user --proxy-user -user --basic --basic-auth --userpwd --digest-user
          --cert -cert --proxy-cert --client-cert -E
          """);
  private static final Set<String> WORDS_BEFORE_SECRETS =
      Set.of(
          "password", "passwd", "passphrase", "bearer", "identified", "requirepass", "masterauth");

  private static final Set<String> SIGNS = Set.of("=", ":", ":=", "=>", "==");
  private static final Set<String> LINKS = Set.of("=", ":", ":=", "=>", "==", "by", "is", "to");

  private final int depth;
  private Expected expected = Expected.ANYTHING;
  private final Set<Program> programs = EnumSet.noneOf(Program.class);
  private boolean restIsSecret;

  CommandWords(int depth) {
    this.depth = depth;
  }

  /** One argument as the system hands it over: without quotes, and no reference in it. */
  String argument(String argument) {
    return word(ShellWord.argument(argument));
  }

  /** A text in the grammar of a shell. */
  String shell(String text) {
    return depth >= DEEPEST
        ? SecretText.MASK
        : new ShellText(text, true, true, new CommandWords(depth + 1)).redacted();
  }

  /** What is in quotes, or in an argument. */
  String content(String text, boolean references) {
    if (text.chars().noneMatch(c -> c <= ' ')) {
      return new SecretText(text, references, false, this).redacted();
    }
    return depth >= DEEPEST
        ? SecretText.MASK
        : new SecretText(text, references, true, new CommandWords(depth + 1)).redacted();
  }

  /** A new command begins. */
  void begin() {
    expected = Expected.ANYTHING;
    programs.clear();
  }

  /** A new line, and with it a new command. */
  void beginLine() {
    begin();
    restIsSecret = false;
  }

  /** One word, with what is secret in it masked. */
  String word(ShellWord word) {
    Expected kind = expected;
    expected = Expected.ANYTHING;
    String bare = word.bare();
    if ((kind == Expected.SECRET && LINKS.contains(bare.toLowerCase(Locale.ROOT)))
        || (kind == Expected.SIGN && SIGNS.contains(bare))) {
      restIsSecret = true;
      return word.raw();
    }
    Expected meant = restIsSecret ? Expected.SECRET : isOption(bare) ? Expected.ANYTHING : kind;
    return word.with(shown(meant, word));
  }

  private String shown(Expected kind, ShellWord word) {
    String bare = word.bare();
    return switch (kind) {
      case SECRET -> hidden(word, bare);
      case SECRET_UNLESS_NUMBER ->
          bare.chars().allMatch(Character::isDigit) ? bare : hidden(word, bare);
      case SECRET_UNLESS_PLAIN -> isPlain(bare) ? bare : hidden(word, bare);
      case BASE64 -> isWord(bare) ? anything(word) : hidden(word, bare);
      case IDENTITY -> TokenShape.knownAt(bare) < 0 && isToken(bare) ? bare : anything(word);
      case AFTER_COLON -> afterColon(word, bare);
      case COOKIES -> bare.indexOf('=') < 0 ? bare : hidden(word, bare);
      case SHELL_TEXT -> shell(bare);
      case SIGN, ANYTHING -> anything(word);
    };
  }

  private String anything(ShellWord word) {
    expect(word.bare());
    String attached = attached(word);
    return attached == null ? content(word.bare(), word.references()) : attached;
  }

  private static String hidden(ShellWord word, String secret) {
    return SecretText.hidden(secret, word.references());
  }

  /** {@code USER:***}; without a colon there is no password. */
  private String afterColon(ShellWord word, String pair) {
    return pair.indexOf(':') > 0 && !pair.contains("://")
        ? SecretText.pair(pair, word.references())
        : content(pair, word.references());
  }

  /** What this word says of the next one. */
  private void expect(String bare) {
    String name = program(bare);
    for (Program program : Program.values()) {
      if (program.names.contains(name)) {
        programs.add(program);
      }
    }
    expected = bare.startsWith("-") ? behindOption(bare) : behindWord(bare);
  }

  private boolean is(Program program) {
    return programs.contains(program);
  }

  private static String program(String bare) {
    return bare.length() > 200 ? "" : bare.substring(bare.lastIndexOf('/') + 1);
  }

  private Expected behindOption(String bare) {
    if (bare.chars().anyMatch(c -> c == '=' || c == ':' || c <= ' ')) {
      return Expected.ANYTHING; // it has its value
    }
    if (COLON_OPTIONS.contains(bare)) {
      return bare.equals("-a") && is(Program.REDIS) ? Expected.SECRET : Expected.AFTER_COLON;
    }
    return switch (bare) {
      case "-p", "-P" ->
          is(Program.SQL)
              ? Expected.SECRET
              : is(Program.PLAIN) ? Expected.ANYTHING : Expected.SECRET_UNLESS_PLAIN;
      case "-w" -> is(Program.LDAP) ? Expected.SECRET : Expected.ANYTHING;
      case "-b", "-C", "--cookie", "-cookie" -> Expected.COOKIES;
      default -> {
        if (is(Program.SHELL)
            && bare.length() <= 5
            && bare.endsWith("c")
            && !bare.startsWith("--")) {
          yield Expected.SHELL_TEXT;
        }
        SecretName name = SecretName.of(bare);
        if (name.isIdentity()) {
          yield Expected.IDENTITY;
        }
        Expected secret = name.isCount() ? Expected.SECRET_UNLESS_NUMBER : Expected.SECRET;
        yield name.isSecret() ? secret : Expected.ANYTHING;
      }
    };
  }

  private Expected behindWord(String bare) {
    if (bare.length() > 200) {
      return Expected.ANYTHING;
    }
    String lower = bare.toLowerCase(Locale.ROOT);
    if (lower.equals("basic")) {
      return Expected.BASE64;
    }
    boolean secret = SecretName.of(bare).isSecret();
    if (secret && lower.endsWith(":")) {
      restIsSecret = true;
    }
    if (secret && lower.endsWith("=")) {
      return Expected.SECRET;
    }
    if (lower.equals("eval")) {
      return Expected.SHELL_TEXT;
    }
    return WORDS_BEFORE_SECRETS.contains(lower) || (lower.equals("auth") && is(Program.REDIS))
        ? Expected.SECRET
        : secret ? Expected.SIGN : Expected.ANYTHING;
  }

  /** A short option with its value in one word; null when it is none. */
  private String attached(ShellWord word) {
    String bare = word.bare();
    if (bare.length() < 3 || bare.charAt(1) == '-') {
      return null;
    }
    String option = bare.substring(0, 2);
    String value = bare.substring(2);
    return switch (option) {
      case "/p", "/P" ->
          value.charAt(0) == ':' && value.indexOf('=') < 0
              ? option + ":" + hidden(word, value.substring(1))
              : null;
      case "-a" ->
          is(Program.REDIS) ? option + hidden(word, value) : attachedPair(word, option, value);
      case "-u", "-U", "-A", "-E" -> attachedPair(word, option, value);
      case "-p", "-P" ->
          is(Program.SQL) || (!is(Program.PLAIN) && !isPlain(value) && !isWord(value))
              ? option + hidden(word, value)
              : null;
      default -> null;
    };
  }

  private String attachedPair(ShellWord word, String option, String value) {
    return value.indexOf(':') > 0 ? option + afterColon(word, value) : null;
  }

  /** A name in small letters, as of an option with one dash. */
  private static boolean isWord(String value) {
    String name = value.indexOf('=') < 0 ? value : value.substring(0, value.indexOf('='));
    return name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-' || c == '_');
  }

  private static boolean isToken(String value) {
    return value.chars().allMatch(c -> c == '.' || TokenShape.isTokenCharacter((char) c));
  }

  /** A number, some with colons or commas between them, or a path. */
  private static boolean isPlain(String value) {
    return value.indexOf('/') >= 0
        || value.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ':' || c == '.' || c == ',');
  }

  private static boolean isOption(String bare) {
    return (bare.length() == 2 && bare.charAt(0) == '-' && Character.isLetter(bare.charAt(1)))
        || (bare.length() > 3 && bare.startsWith("--") && Character.isLowerCase(bare.charAt(2)));
  }
}
