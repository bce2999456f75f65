# Calls of Warren, timed, and figures of them.
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154 # settings and results are shared with what sources this

# WARREN and the verbs may be several words.
# shellcheck disable=SC2086
call() {
  if [ -n "$MANAGER" ]; then
    timeout -k 5 "$CALL_TIMEOUT" $WARREN "$@" --manager "$MANAGER" < /dev/null
  else
    timeout -k 5 "$CALL_TIMEOUT" $WARREN "$@" < /dev/null
  fi
}

# timed KIND NAME ARGUMENT...: calls Warren; $began and $took tell when and how long, in whole ms, cut.
timed() {
  kind=$1
  answer=$work/answer-$kind-$2
  shift 2
  call_code=0
  began_ns=$(now_ns)
  call "$@" > /dev/null 2> "$answer" || call_code=$?
  took_us=$((($(now_ns) - began_ns) / 1000))
  began=$((began_ns / 1000000))
  took=$((took_us / 1000))
  if [ "$call_code" -eq 0 ]; then
    printf '%d,%d.%03d\n' "$began" "$took" $((took_us % 1000)) >> "$work/$kind.csv"
    return 0
  fi
  echo x >> "$work/$kind.failed"
  # The first to make the folder keeps its words.
  if mkdir "$work/$kind.error" 2> /dev/null; then
    keep_words "$answer" "$call_code" > "$work/$kind.error/text"
  fi
  return 1
}

# keep_words FILE CODE: what a failed call said, on one line without control characters.
keep_words() {
  if [ "$2" -eq 124 ] || [ "$2" -eq 137 ]; then
    printf 'no answer within %ss\n' "$CALL_TIMEOUT"
  elif [ -s "$1" ]; then
    head -n 1 "$1" | LC_ALL=C tr -cd '[:print:]' | cut -c 1-200
  else
    printf 'exit code %s\n' "$2"
  fi
}

# create NUMBER REPLICAS: its time as the line that report --samples reads.
# shellcheck disable=SC2086
create() {
  # Noted before the call, for a call that fails or is interrupted may have created it all the same.
  : > "$work/made/$run_id-$1"
  if timed create "$1" $CREATE_VERB "$run_id-$1" --image "$IMAGE" --replicas "$2" ${COMMAND:+--command "$COMMAND"}; then
    printf 'Iteration %s: %sms\n' "$1" "$took"
  else
    mv "$work/made/$run_id-$1" "$work/doubtful/"
    printf 'Iteration %s: failed after %sms\n' "$1" "$took"
    return 1
  fi
}

# create_all SERVICES AT_ONCE REPLICAS
create_all() {
  each_replicas=$3
  started=$(now_ms)
  each "$1" "$2" create_next
  printf 'Tried %s creates, %s at a time, in %sms\n' "$1" "$2" $(($(now_ms) - started))
  [ "$(worked create)" -gt 0 ] || stop 1 "no service could be created"
}

create_next() {
  create "$1" "$each_replicas"
}

# scale NUMBER REPLICAS
# shellcheck disable=SC2086
scale() {
  timed update "scale-$1" $SCALE_VERB "$run_id-$1" --replicas "$2"
}

# update NUMBER: to the same image again.
# shellcheck disable=SC2086
update() {
  timed update "$1" $UPDATE_VERB "$run_id-$1" --image "$IMAGE"
}

# each LAST AT_ONCE COMMAND...: runs COMMAND... NUMBER for 1 to LAST, some at the same time. Failures are counted where they happen.
each() {
  each_last=$1
  each_step=$2
  shift 2
  worker=1
  while [ "$worker" -le "$each_step" ] && [ "$worker" -le "$each_last" ]; do
    each_share "$worker" "$@" &
    worker=$((worker + 1))
  done
  wait
}

each_share() {
  number=$1
  shift
  while [ "$number" -le "$each_last" ] && [ ! -e "$work/stop" ]; do
    "$@" "$number" || true
    number=$((number + each_step))
  done
}

worked() {
  if [ -f "$work/$1.csv" ]; then echo $(($(wc -l < "$work/$1.csv"))); else echo 0; fi
}

failed() {
  if [ -f "$work/$1.failed" ]; then echo $(($(wc -l < "$work/$1.failed"))); else echo 0; fi
}

# Of the whole milliseconds that were printed, cut; only where something worked.
average() {
  awk -F, '{ sum += int($2) } END { printf "%d\n", sum / NR }' "$work/$1.csv"
}

# tell KIND PLURAL: one line, with the first error when there is one.
tell() {
  [ "$(worked "$1")" -gt 0 ] || [ "$(failed "$1")" -gt 0 ] || return 0
  printf '%s: %s worked, %s failed' "$2" "$(worked "$1")" "$(failed "$1")"
  [ ! -s "$work/$1.error/text" ] || printf '; the first error: %s' "$(cat "$work/$1.error/text")"
  printf '\n'
}

# keep KIND NAME: the calls that worked, as a CSV file with the column duration_ms.
keep() {
  [ -f "$work/$1.csv" ] || return 0
  { echo start_unix_ms,duration_ms && cat "$work/$1.csv"; } > "$samples/$2.csv"
}
