# shellcheck shell=sh
# What the scripts of this directory share. Settings come as variables PERF_...; docs/ci.md lists them.
set -eu
unset CDPATH

say() { # TEXT: one line on standard error, whatever is in it
  printf 'warren-perf ci: %s\n' "$(printf '%s' "$1" | tr -s '[:cntrl:]' ' ')" >&2
}

fail() { # CODE TEXT
  say "$2"
  exit "$1"
}

need() { # PROGRAM...
  for program; do
    command -v "$program" >/dev/null || fail 69 "expected $program on this machine, found none"
  done
}

# Where the steps leave what the next ones need. Nothing of it is a credential.
PERF_DIR=${PERF_DIR:-warren-perf-out}
PERF_STORE=${PERF_STORE:-$PERF_DIR/store}
# shellcheck disable=SC2034 # of those who read this file
PERF_REPORT=$PERF_DIR/report
PERF_BRANCH=${PERF_BRANCH:-warren-perf-runs}

perf() { # the program that install has put there
  [ -f "$PERF_DIR/program" ] || fail 64 'expected ci/install to have run before, found that it has not'
  read -r program <"$PERF_DIR/program"
  "$program" "$@"
}

output() { # NAME VALUE: for later steps of a GitHub workflow; values are ours, of one line
  [ -z "${GITHUB_OUTPUT:-}" ] || printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"
}
