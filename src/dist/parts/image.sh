# An image for this platform: the same tree with the part of Java that it needs, in runtime, and from
# Java 25 on an AOT cache, whose bytes differ each time that it is made. It fits jars by their sizes and
# times; where one differs (unpacked without times), Java starts without it.
# shellcheck shell=sh disable=SC2154 # variables of src/dist/make

aot_cache=runtime/lib/server/warren-perf.aot # the launcher knows this name

image() {
  [ "$(uname -sm)" = 'Linux x86_64' ] || {
    skip image "it is made on Linux, x86-64, and this is $(uname -sm)"
    return
  }
  root=$work/warren-perf-$version-linux-x64
  cp -r "$work/warren-perf-$version" "$root"
  "$tools/bin/jlink" --add-modules "$(modules)" --strip-java-debug-attributes --no-header-files \
    --no-man-pages --output "$root/runtime" || fail "$tools: jlink failed"
  settle "$root"
  complete_bom "$dist/${root##*/}.cdx.json" "$tools/release" "$root/runtime/release"
  cp "$dist/${root##*/}.cdx.json" "$root/warren-perf-$version.cdx.json"
  options=$(java_options)
  (cd "$root" && archive) || fail "$tools: the archive of classes could not be made"
  pack "$root"
  rm -r "$root"
}

# What the jars name, and for https what they do not: elliptic curves are a module of their own before 22.
modules() {
  named=$("$tools/bin/jdeps" --multi-release 17 --ignore-missing-deps --print-module-deps \
    -cp 'target/lib/*' target/warren-perf.jar)
  if [ "$(release_of "$tools")" -lt 22 ]; then
    named=$named,jdk.crypto.ec
  fi
  echo "$named"
}

# In the directory of the image. The JVM writes down the class path it was given: this name for it is
# the same wherever the image is made. Interpreted, as in the launcher. Before 25, Java's own classes alone.
archive() {
  # shellcheck disable=SC2086 # words
  set -- $options -Duser.language=en -Duser.country=US
  if [ "$(release_of runtime)" -ge 25 ]; then
    mkdir "$work/warmup"
    runtime/bin/java "$@" -Xint -XX:AOTCacheOutput="$aot_cache" \
      -cp /proc/self/cwd/lib/warren-perf.jar dev.warrenperf.cli.ClassArchiveWarmup "$work/warmup"
  else
    runtime/bin/java "$@" -Xshare:dump -XX:SharedArchiveFile=runtime/lib/server/classes.jsa
  fi
} >"$work/archive.log" 2>&1
