# A Debian package of the same tree, with documents, man pages and completions where Debian has them.
# shellcheck shell=sh disable=SC2154 # variables of src/dist/make

debian() {
  command -v dpkg-deb >/dev/null || {
    skip 'Debian package' 'no dpkg-deb on this machine'
    return
  }
  package=warren-perf_${version}_all
  tree=$work/warren-perf-$version
  root=$work/$package
  doc=$root/usr/share/doc/warren-perf
  mkdir -p "$root/DEBIAN" "$root/usr/bin" "$root/usr/share/warren-perf" "$root/usr/share/lintian/overrides" \
    "$doc/examples"
  cp -r "$tree/bin" "$tree/lib" "$root/usr/share/warren-perf/"
  ln -s ../share/warren-perf/bin/warren-perf "$root/usr/bin/warren-perf"
  cp -r "$tree/README.md" "$tree/SECURITY.md" "$tree/docs" "$tree/licences" "$tree"/*.cdx.json "$doc/"
  rm "$doc/licences/LGPL-2.1.txt"
  cp -r "$tree/sample-metrics/." "$tree/targets" "$tree/templates" "$doc/examples/"
  gzip -9n <"$tree/CHANGELOG.md" >"$doc/CHANGELOG.md.gz"
  changelog | gzip -9n >"$doc/changelog.gz"
  cp src/dist/debian/lintian-overrides "$root/usr/share/lintian/overrides/warren-perf"
  {
    cat NOTICE
    printf '\nDebian has the texts of Apache-2.0 (LICENSE) and LGPL-2.1 in /usr/share/common-licenses.\n'
  } >"$doc/copyright"
  shared
  settle "$root"
  control >"$root/DEBIAN/control"
  (cd "$root" && find usr -type f | sort | xargs md5sum) >"$root/DEBIAN/md5sums"
  settle "$root/DEBIAN"
  dpkg-deb --root-owner-group -Zgzip --build "$root" "$dist/$package.deb" >/dev/null
  rm -r "$root"
}

shared() {
  [ -d "$tree/share" ] || return 0
  cp -r "$tree/share/." "$root/usr/share/"
  [ ! -d "$root/usr/share/man" ] || find "$root/usr/share/man" -type f -exec gzip -9n {} +
  if [ -d "$root/usr/share/zsh/site-functions" ]; then
    mv "$root/usr/share/zsh/site-functions" "$root/usr/share/zsh/vendor-completions"
  fi
}

changelog() { # in the form of Debian, where that of the program cannot stand
  printf 'warren-perf (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md.gz.\n\n -- %s  %s\n' "$version" \
    "$(sed -n 's/^Maintainer: //p' src/dist/debian/control)" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")"
}

control() {
  size=$(find "$root/usr" -type f -printf '%s\n' | awk '{ kb += int(($1 + 1023) / 1024) } END { print kb }')
  sed -e "s/@VERSION@/$version/" -e "s/@SIZE@/$size/" src/dist/debian/control
}
