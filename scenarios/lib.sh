# Sourced by the scenario scripts: settings, timed calls, phases, and a clean-up that always runs.
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154 # settings and texts are shared with the scripts that source this

program=${0##*/}
registered=' '
whole_numbers=
durations=
settings_text=
child=
tools='timeout'

. "$(dirname "$0")/lib/calls.sh"
. "$(dirname "$0")/lib/reads.sh"
. "$(dirname "$0")/lib/end.sh"

# --- What a script says of itself; --help prints it ---

describe() {
  title=$1
  purpose=$2
  phases=$3
}

# setting NAME DEFAULT TEXT: the environment's value, or else the default. The first default given stands.
setting() {
  case $registered in
    *" $1 "*) return 0 ;;
  esac
  registered="$registered$1 "
  eval "[ -n \"\${$1:-}\" ] || $1=\$2"
  settings_text="$settings_text$(printf '\n  %-16s %s (default: %s)' "$1" "$3" "${2:-none}")"
}

# whole NAME DEFAULT TEXT [LEAST]: a whole number, at least 1 unless told.
whole() {
  setting "$1" "$2" "$3"
  whole_numbers="$whole_numbers $1:${4:-1}"
}

# seconds NAME DEFAULT TEXT: a time, such as 30 or 0.5.
seconds() {
  setting "$1" "$2" "$3"
  durations="$durations $1"
}

# uses TOOL...: programs that must be there.
uses() {
  tools="$tools $*"
}

uses_managers() {
  uses curl
  setting MANAGERS 'manager-1=http://127.0.0.1:9090/metrics' 'managers as NAME=URL of their metrics, separated by blanks'
  seconds POLL 0.5 'seconds between two looks at the metrics'
}

uses_api() {
  uses_managers
  uses hey
  setting API_URL http://localhost:8080 'where the HTTP API is, if there is one'
  setting API_PATHS '/services /tasks' 'what is read there; where nothing answers, /health of the first manager is read instead'
  whole API_TIMEOUT 300 'seconds that one call of hey may take'
}

settings_of_all() {
  setting WARREN warren 'the command line of Warren; may be several words, such as: sudo warren'
  setting MANAGER '' 'address of the API, given to each call as --manager'
  setting IMAGE docker.io/library/nginx:alpine 'image of the services; its own command must keep running'
  setting COMMAND '' 'given to each create as --command; released versions do not know that option'
  setting CREATE_VERB 'service create' 'words that create a service'
  setting SCALE_VERB 'service scale' 'words that change the number of replicas'
  setting UPDATE_VERB 'service update' 'words that change the image'
  setting DELETE_VERB 'service delete' 'words that delete a service'
  whole CALL_TIMEOUT 30 'seconds that one call of the command line may take'
  whole CLEANUP_CALLS 10 'services deleted at the same time'
  whole CLEANUP_TIMEOUT 120 'seconds after which the clean-up gives up and names what is left'
  whole MAX_FAILED 0 'calls that may fail before the script ends with 1' 0
}

print_help() {
  cat <<END
usage: scenarios/$program
$title

$purpose
Phases: $phases

Settings, taken from the environment:$settings_text

Set by warren-perf record, optional without it:
  WARREN_PERF_MARKS    file that takes the names of the phases
  WARREN_PERF_SAMPLES  folder for what the client measured (default: the current directory)

Exit codes: 0 ran through; 1 more calls failed than MAX_FAILED, a wait was in vain or something is left behind;
64 a setting is wrong; 69 a program is missing or a manager does not answer; 130 or 143 interrupted.
END
}

# --- Messages ---

complain() {
  printf '%s: %s\n' "$program" "$*" >&2
}

stop() {
  stop_code=$1
  shift
  complain "$@"
  exit "$stop_code"
}

# --- Start ---

check_whole() {
  eval "value=\$$1"
  case $value in
    *[!0-9]* | 0?* | ???????*) stop 64 "expected $1 to be a whole number from $2 to 999999, found: $value" ;;
  esac
  [ "$value" -ge "$2" ] || stop 64 "expected $1 to be a whole number from $2 to 999999, found: $value"
}

check_duration() {
  eval "value=\$$1"
  case $value in
    *[!0-9.]* | *.*.* | . | ???????*) stop 64 "expected $1 to be a number of seconds, such as 30 or 0.5, found: $value" ;;
  esac
}

check_managers() {
  for pair in $MANAGERS; do
    case $pair in
      ?*=http://?* | ?*=https://?*) ;;
      *) stop 64 "expected MANAGERS to be NAME=URL, separated by blanks, found: $pair" ;;
    esac
  done
}

# Milliseconds need a date that knows %N, or else Perl.
choose_clock() {
  nanoseconds=$(date +%s%N)
  clock=perl
  case $nanoseconds in
    *[!0-9]*) ;;
    *) [ "${#nanoseconds}" -ne 19 ] || clock='date' ;;
  esac
  [ "$clock" = 'date' ] || uses perl
}

# Nanoseconds since 1970; from Perl in steps of a microsecond.
now_ns() {
  if [ "$clock" = 'date' ]; then
    date +%s%N
  else
    perl -MTime::HiRes=gettimeofday -e 'printf "%d%06d000\n", gettimeofday'
  fi
}

now_ms() {
  echo $(($(now_ns) / 1000000))
}

# begin ARGUMENT...: help, checks, and from here on a clean-up whatever happens.
begin() {
  settings_of_all
  case $#:${1:-} in
    0:) ;;
    1:--help | 1:-h)
      print_help
      exit 0
      ;;
    *) stop 64 "expected no argument but --help, found: $*" ;;
  esac
  for number in $whole_numbers; do check_whole "${number%:*}" "${number#*:}"; done
  for time_given in $durations; do check_duration "$time_given"; done
  [ -z "${MANAGERS:-}" ] || check_managers
  choose_clock
  for tool in ${WARREN%% *} $tools; do
    command -v "$tool" > /dev/null || stop 69 "expected the program $tool, found none"
  done
  samples=${WARREN_PERF_SAMPLES:-.}
  mkdir -p "$samples"
  work=$(mktemp -d)
  mkdir "$work/made" "$work/doubtful"
  # Nobody else has these names, so that nothing but what this run makes is deleted. 20 characters are what lists show.
  run_id=$(printf 'wp-%06x-%04x' $(($(date +%s) % 16777216)) $(($$ % 65536)))
  trap 'finish $?' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  printf '%s\nServices of this run are called %s-...\n' "$title" "$run_id"
  tell_settings
}

# Numbers alone: the other settings may hold what nobody should read in a log.
tell_settings() {
  printf 'Settings:'
  for name in $whole_numbers $durations; do
    eval "printf ' %s=%s' \"\${name%:*}\" \"\$${name%:*}\""
  done
  printf '\n'
}

# --- Phases and waiting ---

# mark PHASE [LOAD]: begins it. LOAD says how it asks: "closed 50" has 50 clients that wait for their answers.
mark() {
  [ -z "${WARREN_PERF_MARKS:-}" ] || printf '%s\n' "$1${2:+$(printf '\t')$2}" >> "$WARREN_PERF_MARKS"
  printf '[%s]\n' "$1"
}

# Runs a command so that a signal ends it at once.
in_front() {
  child_before=${!:-none}
  child=coming
  "$@" &
  child=$!
  child_code=0
  wait "$child" || child_code=$?
  child=
  return "$child_code"
}

pause() {
  in_front sleep "$1"
}

# wait_until SECONDS TEXT COMMAND...: 1 when it has not come true by then.
wait_until() {
  wait_limit=$1
  wait_text=$2
  shift 2
  wait_end=$(($(now_ms) + wait_limit * 1000))
  until "$@"; do
    if [ "$(now_ms)" -ge "$wait_end" ]; then
      complain "waited ${wait_limit}s in vain for $wait_text"
      return 1
    fi
    pause "$POLL"
  done
}
