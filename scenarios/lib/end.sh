# The end of every script: deletes what was made, tells what failed.
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154 # settings and results are shared with what sources this

finish() {
  code=$1
  trap - EXIT
  trap '' HUP INT TERM
  set +e
  : > "$work/stop"
  end_child
  wait
  clean_up
  keep delete service-delete
  keep update service-update
  tell create Creates
  tell update Updates
  tell delete Deletes
  [ "$(worked create)" -eq 0 ] || printf 'Average Service Creation Latency: %sms\n' "$(average create)"
  judge
  rm -rf "$work"
  exit "$code"
}

# A signal may come when in_front has started its child and not yet noted it, and before the child has become the
# program that it is to be: it may miss the first TERM then.
end_child() {
  if [ "$child" = coming ]; then
    child=${!:-none}
    [ "$child" != "$child_before" ] || child=
  fi
  [ -n "$child" ] || return 0
  kill "$child" 2> /dev/null && sleep 0.1 && kill "$child" 2> /dev/null
}

# A script may put its own in the place of this.
before_clean_up() {
  :
}

clean_up() {
  # The list is made once: those who work through it must not disagree on it.
  (cd "$work" && find made doubtful -name 'wp-*') > "$work/list"
  [ -s "$work/list" ] || return 0
  mark cleanup
  before_clean_up
  delete_until=$(($(now_ms) + CLEANUP_TIMEOUT * 1000))
  worker=0
  while [ "$worker" -lt "$CLEANUP_CALLS" ]; do
    delete_share "$worker" &
    worker=$((worker + 1))
  done
  wait
  mark end
}

# Every so manieth of the list.
delete_share() {
  turn=0
  while read -r file; do
    turn=$((turn + 1))
    if [ $((turn % CLEANUP_CALLS)) -eq "$1" ] && [ "$(now_ms)" -lt "$delete_until" ]; then
      if delete "$file"; then rm -f "$work/$file"; fi
    fi
  done < "$work/list"
}

# What may not be there is not measured.
# shellcheck disable=SC2086
delete() {
  case $1 in
    made/*) timed delete "${1#*/}" $DELETE_VERB "${1#*/}" ;;
    *) call $DELETE_VERB "${1#*/}" > /dev/null 2>&1 ;;
  esac
}

remaining() {
  find "$work/$1" -name 'wp-*' | sed 's,.*/,,' | sort | tr '\n' ' '
}

# Says what is left and what failed, and makes the exit code of it.
judge() {
  left=$(remaining made)
  if [ -n "$left" ]; then
    complain "left behind, since their deletion failed or came too late: $left"
    [ "$code" -ne 0 ] || code=1
  fi
  left=$(remaining doubtful)
  [ -z "$left" ] || complain "failed to be created and to be deleted; look whether the cluster has: $left"
  failures=$(($(failed create) + $(failed update) + $(failed api)))
  if [ "$code" -eq 0 ] && [ "$failures" -gt "$MAX_FAILED" ]; then
    complain "$failures calls failed, MAX_FAILED allows $MAX_FAILED"
    code=1
  fi
}
