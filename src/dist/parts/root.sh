# A root with the tools of the launcher and the libraries of Java, and nothing else.
# shellcheck shell=sh disable=SC2154 # variables of src/dist/try

can_enter() {
  [ "$(id -u)" = 0 ] && unshare --mount --net true 2>/dev/null
}

jdks() { # each JDK of this machine, or that of the PATH
  found=$(find /usr/lib/jvm -mindepth 1 -maxdepth 1 -type d -exec test -x '{}/bin/jar' ';' -print 2>/dev/null | sort)
  echo "${found:-$(dirname "$(dirname "$(readlink -f "$(command -v jar)")")")}"
}

release_of() { # JDK: its first number
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

make_root() {
  mkdir -p "$root/usr/bin" "$root/usr/lib" "$root/usr/lib64" "$root/usr/local/bin" \
    "$root/dev" "$root/opt" "$root/proc" "$root/tmp" "$root/work"
  ln -s usr/bin usr/lib usr/lib64 "$root/"
  chmod 1777 "$root/tmp"
  for device in null random urandom; do
    : >"$root/dev/$device"
  done
  for tool in sh cat cksum dirname env find ln ls mkdir mv readlink rm sed sleep tr; do
    tool=$(command -v "$tool")
    cp -L "$tool" "$root/usr/bin/"
    libraries "$tool"
  done
  libc=$(ldd "$(command -v sh)" | grep -o '/[^ ]*/libc\.so[^ ]*')
  for library in m dl rt pthread; do # of libc, which is there as a whole wherever it is
    cp -L --parents "${libc%/*}/lib$library".so.* "$root"
  done
  for jdk in $(jdks); do
    libraries "$jdk/bin/java" "$jdk"/lib/*.so "$jdk/lib/server/libjvm.so"
  done
}

libraries() { # FILE...: what they are linked with
  ldd "$@" 2>/dev/null | grep -o '/[^ ]*\.so[^ :]*' | grep -E '^(/usr)?/lib' | grep -v /jvm/ | sort -u |
    xargs -r cp -L --parents -u -t "$root"
}

# The namespace, and with it what is mounted, ends with the command.
enter() { # JDK or '', COMMAND...: as nobody, in the directory /work
  # shellcheck disable=SC2016 # for the inner shells
  unshare --mount --net sh -eu -c '
    root=$1
    jdk=$2
    shift 2
    mount --bind /proc "$root/proc"
    for device in null random urandom; do
      mount --bind "/dev/$device" "$root/dev/$device"
    done
    [ -z "$jdk" ] || for from in "$jdk" /etc/java-*-openjdk; do
      [ -d "$from" ] || continue
      mkdir -p "$root$from"
      mount --bind "$from" "$root$from"
    done
    exec chroot --userspec=65534:65534 "$root" /usr/bin/env -i "PATH=/usr/bin${jdk:+:$jdk/bin}" \
      sh -c "cd /work && exec \"\$@\"" sh "$@"
  ' sh "$root" "$@"
}
