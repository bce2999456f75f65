# What every artefact holds: launcher, jars, documents, copies of targets and templates, a sample.
# shellcheck shell=sh disable=SC2154 # variables of src/dist/make

# The JDK whose tools are used: the given one, or a newer one whose image starts faster.
newest_jdk() {
  for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    [ "$(release_of "$jdk")" -lt 25 ] || [ ! -x "$jdk/bin/jlink" ] || {
      echo "$jdk"
      return
    }
  done
  java=$(readlink -f "${JAVA_HOME:+$JAVA_HOME/bin/javac}" || readlink -f "$(command -v javac)" || true)
  [ -x "$java" ] || fail 'expected a JDK, by JAVA_HOME or with javac on the PATH, found none'
  echo "${java%/bin/javac}"
}

release_of() { # JDK: its first number; 0 where it has none
  number=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true)
  echo "${number:-0}"
}

# Those by which the launcher of the checkout chooses collector and compiler: what classes are archived with
# and what they are run with is the same everywhere.
java_options() {
  options=$(sed -n "s/^jvm='\(.*\)'\$/\1/p; s/^inline=\(-.*\)/\1/p" warren-perf)
  [ "$(echo "$options" | wc -l)" = 2 ] || fail 'warren-perf: expected the options of Java in two lines, found others'
  echo "$options" | tr '\n' ' '
}

bill_of_materials() {
  mvn -q -B -ntp -Dstyle.color=never org.cyclonedx:cyclonedx-maven-plugin:makeBom >"$work/bom.log" 2>&1 ||
    fail "the list of parts could not be made: $(head -n 1 "$work/bom.log")"
  complete_bom "$dist/warren-perf-$version.cdx.json"
}

complete_bom() { # FILE, and for an image the files release of the JDK and of its runtime
  "$tools/bin/java" -cp 'target/lib/*' src/dist/parts/Bom.java "$work/warren-perf.cdx.json" NOTICE "$@" ||
    fail "the list of parts could not be completed"
}

tree() { # DIRECTORY
  mkdir -p "$1/bin" "$1/lib" "$1/sample-metrics"
  cp warren-perf "$1/bin/"
  cp target/warren-perf.jar "$1/lib/"
  cp -r target/lib "$1/lib/lib"
  cp LICENSE NOTICE README.md CHANGELOG.md SECURITY.md "$1/"
  cp "$dist/warren-perf-$version.cdx.json" "$1/"
  cp -r docs templates "$1/"
  cp -r sample-metrics/v1.6.0-burst-1 "$1/sample-metrics/"
  licences "$1/licences"
  if [ -d src/dist/share ]; then
    cp -r src/dist/share "$1/"
  fi
  generated "$1"
  cp docs/grafana-dashboard.json "$1/share/warren-perf/"
}

# Files that the program writes itself: copies of targets, man pages, completions, schemas.
generated() { # DIRECTORY: of a tree whose bin/warren-perf can be run
  mkdir "$1/targets"
  for targets in src/main/resources/targets/*.yaml; do
    WARREN_PERF_NO_CACHE=1 "$1/bin/warren-perf" targets "$(basename "$targets" .yaml)" >"$1/targets/${targets##*/}"
  done
  WARREN_PERF_NO_CACHE=1 "$1/bin/warren-perf" generate "$1/written" > /dev/null
  mkdir -p "$1/share/man" "$1/share/bash-completion" "$1/share/zsh" "$1/share/fish" "$1/share/warren-perf"
  mv "$1/written/man/man1" "$1/share/man/"
  mv "$1/written/completions/bash" "$1/share/bash-completion/completions"
  mv "$1/written/completions/zsh" "$1/share/zsh/site-functions"
  mv "$1/written/completions/fish" "$1/share/fish/vendor_completions.d"
  mv "$1/written/schemas" "$1/share/warren-perf/"
  rmdir "$1/written/man" "$1/written/completions" "$1/written"
}

# The licences and notices that jars hold, and those that are kept here because a jar lacks them.
# NOTICE has a line for each jar, "NAME VERSION | LICENCE | TEXT", and for nothing else.
licences() { # DIRECTORY
  mkdir -p "$1"
  cp src/dist/licences/*.txt "$1/"
  for jar in target/lib/*.jar; do
    name=$(basename "$jar" .jar)
    texts=$("$tools/bin/jar" -tf "$jar" | grep -E '^META-INF/(LICENSE|NOTICE)[^/]*$' || true)
    if [ -n "$texts" ]; then
      mkdir "$1/$name"
      # shellcheck disable=SC2086 # names without blanks
      (cd "$1/$name" && "$tools/bin/jar" -xf "$OLDPWD/$jar" $texts && mv META-INF/* . && rmdir META-INF)
    fi
    part=$(echo "$name" | sed 's/-\([0-9]\)/ \1/')
    text=$(sed -n "s/^$part | .* | //p" NOTICE)
    [ -n "$text" ] || fail "NOTICE: expected a line for $part, found none"
    [ -f "${1%/licences}/$text" ] || fail "NOTICE: $part: expected the file $text, found none"
  done
  jars=$(find target/lib -name '*.jar' | wc -l)
  named=$(grep -c '^[^ ]* [^ ]* | ' NOTICE)
  [ "$named" -eq "$jars" ] || fail "NOTICE: expected lines for $jars jars, found $named"
}
