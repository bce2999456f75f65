# The archive for Windows: the same tree with warren-perf.cmd. A zip of the JDK has no owners or rights.
# shellcheck shell=sh disable=SC2154 # variables of src/dist/make

windows() {
  name=warren-perf-$version
  mkdir "$work/windows"
  cp -r "$work/$name" "$work/windows/"
  rm "$work/windows/$name/bin/warren-perf"
  options=$(java_options)
  sed "s/@JAVA_OPTIONS@/${options% }/; s/\$/\r/" src/dist/warren-perf.cmd >"$work/windows/$name/bin/warren-perf.cmd"
  (
    cd "$work/windows" || exit
    find "$name" -type f | sort >files
    "$tools/bin/jar" --create --no-manifest --date="$stamp" --file="$dist/$name-windows.zip" @files
  )
  rm -r "$work/windows"
}
