package dev.warrenperf.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether what a name stands for is a secret, by the words that the name is made of: {@code
 * DB_PASSWORD}, {@code apiKey} and {@code x-vault-token} name one, {@code token-file} and {@code
 * key-prefix} do not. A name that may be either counts as a secret's.
 */
final class SecretName {

  /** A name of this length is none; what it holds is looked at as a text. */
  private static final int LONGEST = 200;

  /** Secrets wherever they stand in a word, as in {@code PGPASSWORD}. */
  private static final List<String> INSIDE =
      WordTable.list(
          """
          password passwd passphrase passwort kennwort secret credential apikey accesskey
          privatekey accountkey sharedkey signingkey masterkey encryptionkey connectionstring
          """);

  /** Secrets at the end of a word, as in {@code authtoken}. */
  private static final List<String> AT_END =
      List.of("token", "pass", "pwd", "passcode", "sessionid", "sessid", "auth");

  private static final Set<String> NO_SECRETS = Set.of("bypass", "compass", "trespass");

  /** Secrets as a word of their own. */
  private static final Set<String> WORDS =
      WordTable.set(
          """
          tokens cred creds bearer jwt authorization authentication authenticate cookie cookies
          session sessions signature sig hmac sas dsn pat otp totp pw pass passin passout userpwd
          csrf xsrf connstr userinfo pem sid
          """);

  /** What makes a key one that opens something. */
  private static final Set<String> KEYS =
      WordTable.set(
          """
          api access private secret account auth shared signing encryption master license ssh
          service admin root subscription consumer app application client storage host function
          functions deploy hmac write read server crypto aes rsa ingest integration project
          """);

  /** A name that ends so is about a secret, and stands for none. */
  private static final Set<String> ABOUT =
      WordTable.set(
          """
          file files path dir directory env variable name prefix suffix length len size count max
          maximum min minimum limit ttl timeout expiry expires url uri endpoint type method mode
          rate policy format algorithm alg interval seconds ms enabled required location field
          column store pattern distribution space bytes user username stdin jar through affinity
          provider realm scheme version issuer audience scope plugin class cache per rotation
          """);

  /** A name that begins so switches something on or off. */
  private static final Set<String> SWITCHES =
      Set.of("no", "require", "requires", "use", "enable", "disable", "skip", "without");

  /** Names of what is long and random, and no secret; without the number in sha256 and md5. */
  private static final Set<String> IDENTITIES =
      WordTable.set(
          """
          commit sha md rev revision version digest checksum hash etag ref tag image id uuid guid
          run build release branch
          """);

  private final List<String> words;

  private SecretName(List<String> words) {
    this.words = words;
  }

  static SecretName of(String name) {
    return new SecretName(name.length() > LONGEST ? List.of() : words(name));
  }

  /** Whether it is the name of a secret. */
  boolean isSecret() {
    if (words.isEmpty() || SWITCHES.contains(words.get(0)) || ABOUT.contains(last())) {
      return false;
    }
    for (String word : words) {
      if (isSecretWord(word)) {
        return true;
      }
    }
    return isKey() || isPair();
  }

  /** Whether it counts things, so that a number is no secret: {@code --tokens 5}. */
  boolean isCount() {
    return !words.isEmpty()
        && Set.of("tokens", "keys", "sessions", "cookies", "secrets", "credentials", "creds")
            .contains(last());
  }

  /** Whether it may be switched on and off: {@code auth=true}. */
  boolean isSwitch() {
    return !words.isEmpty() && Set.of("auth", "session", "cookie", "cookies").contains(last());
  }

  /** Whether it may be followed by {@code USER:PASSWORD}, or by a certificate's file so. */
  boolean isUser() {
    return !words.isEmpty() && Set.of("user", "username", "login", "cert").contains(last());
  }

  /** Whether what is long and random is no secret under this name: {@code commit=9f2c...}. */
  boolean isIdentity() {
    return !isSecret() && words.stream().anyMatch(IDENTITIES::contains);
  }

  private String last() {
    return words.get(words.size() - 1);
  }

  private static boolean isSecretWord(String word) {
    return !NO_SECRETS.contains(word)
        && (WORDS.contains(word) || (word.length() > 2 && endsOrContains(word)));
  }

  private static boolean endsOrContains(String word) {
    for (String end : AT_END) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    for (String part : INSIDE) {
      if (word.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** A key alone, at the end but for a number or a place, or one that says what it opens. */
  private boolean isKey() {
    int key = Math.max(words.lastIndexOf("key"), words.lastIndexOf("keys"));
    return key >= 0 && (key == words.size() - 1 || (key > 0 && KEYS.contains(words.get(key - 1))));
  }

  private boolean isPair() {
    return (words.size() == 1 && words.get(0).equals("pin"))
        || has("connection", "string")
        || has("conn", "str")
        || has("conn", "string")
        || has("pass", "phrase")
        || has("pass", "word");
  }

  private boolean has(String first, String second) {
    int at = words.indexOf(first);
    return at >= 0 && at + 1 < words.size() && words.get(at + 1).equals(second);
  }

  /** In lower case, split where letters end and where a capital begins a word. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || !Character.isLetter(name.charAt(i)) || isHump(name, i)) {
        if (i > start) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = i < name.length() && Character.isLetter(name.charAt(i)) ? i : i + 1;
      }
    }
    return words;
  }

  private static boolean isHump(String name, int at) {
    if (at == 0 || !Character.isUpperCase(name.charAt(at))) {
      return false;
    }
    boolean afterSmall = Character.isLowerCase(name.charAt(at - 1));
    boolean beforeSmall = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
    return afterSmall || (beforeSmall && Character.isUpperCase(name.charAt(at - 1)));
  }
}
