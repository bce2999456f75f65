#!/bin/sh
# Kills the leader under load. Destructive: only with KILL_LEADER.
set -eu
. "$(dirname "$0")/lib.sh"

describe 'Failover' \
  'Creates a service, then one a second; kills the leader in between and waits until another leads and creates work again. Feeds the report on failover.' \
  'deploy, load, kill, killed, cleanup'
setting KILL_LEADER '' "command that kills the manager whose name it gets as its argument, such as ./kill-leader.sh; it must be given"
setting APIS '' 'API addresses of the managers as NAME=HOST:PORT: creates go to the leader, and after a failure to the next; without it to MANAGER alone'
whole REPLICAS 20 'tasks of the service that stands by'
seconds SETTLE 20 'seconds to wait before the load'
seconds LOAD 12 'seconds of load before the leader is killed'
seconds LOAD_INTERVAL 1 'seconds between two creates'
whole FAILOVER_TIMEOUT 120 'seconds after which waiting is given up'
seconds AFTER 30 'seconds of load after the recovery'
whole MAX_FAILED 999999 'calls that may fail before the script ends with 1' 0
uses_managers
begin "$@"
[ -n "$KILL_LEADER" ] || stop 64 "expected KILL_LEADER, a command that kills the manager whose name it gets as its argument; nothing is killed without it"
[ "$(printf '%s\n' "$MANAGERS" | wc -w)" -ge 3 ] || stop 64 "expected at least 3 managers in MANAGERS, found: $MANAGERS"

one_leads() {
  leader=$(leaders)
  [ "$(printf '%s' "$leader" | wc -w)" -eq 1 ]
}

# shellcheck disable=SC2317 # called by wait_until
# The gauge of the dead does not count; it counts again once it has been seen without.
another_leads() {
  gone=${gone:-}
  claims=$(leaders)
  case " $(printf '%s' "$claims" | tr '\n' ' ') " in
    *" $killed "*) ;;
    *) gone=yes ;;
  esac
  for successor in $claims; do
    if [ "$successor" != "$killed" ] || [ -n "$gone" ]; then return 0; fi
  done
  return 1
}

# shellcheck disable=SC2317 # called by wait_until
created_again() {
  [ -s "$work/again" ]
}

# shellcheck disable=SC2317 # called by finish
# Where creates worked last, deletes should work too.
before_clean_up() {
  [ ! -s "$work/manager" ] || MANAGER=$(cat "$work/manager")
}

use_manager() {
  for pair in $APIS; do
    if [ "${pair%%=*}" = "$1" ]; then MANAGER=${pair#*=}; fi
  done
}

# The address after the one in use; the first after the last.
next_manager() {
  [ -n "$APIS" ] || return 0
  used=$MANAGER
  next=${APIS%% *}
  MANAGER=${next#*=}
  next=
  for pair in $APIS; do
    if [ -n "$next" ]; then MANAGER=${pair#*=}; fi
    next=
    if [ "${pair#*=}" = "$used" ]; then next=yes; fi
  done
}

# One create after another until told to stop.
load() {
  number=1
  while [ ! -e "$work/stop" ]; do
    number=$((number + 1))
    if create "$number" 1; then
      printf '%s\n' "$MANAGER" > "$work/manager"
      note_recovery
    else
      next_manager
    fi
    sleep "$LOAD_INTERVAL"
  done
}

# The first create that worked and began when the leader was dead for certain.
note_recovery() {
  if [ -s "$work/killed" ] && [ ! -s "$work/again" ] && [ "$began" -ge "$(cat "$work/killed")" ]; then
    echo $((began + took)) > "$work/again"
  fi
}

# since_kill MILLISECONDS: the leader died at some instant while KILL_LEADER ran.
since_kill() {
  printf '%s to %sms after the kill' $(($1 - kill_end)) $(($1 - kill_start))
}

wait_until "$FAILOVER_TIMEOUT" 'one manager of MANAGERS that shows itself as the leader' one_leads || exit 69
printf 'The leader is %s\n' "$leader"
use_manager "$leader"

mark deploy
create 1 "$REPLICAS" || stop 1 "the service could not be created"
pause "$SETTLE"
mark load "closed 1"
load &
load_job=$!
pause "$LOAD"

one_leads || stop 1 "expected one leader before the kill, found: ${leader:-none}"
killed=$leader
mark kill
kill_start=$(now_ms)
in_front timeout -k 5 "$CALL_TIMEOUT" sh -c "$KILL_LEADER \"\$1\"" kill-leader "$killed" || stop 1 "KILL_LEADER failed for $killed"
kill_end=$(now_ms)
echo "$kill_end" > "$work/killed"
mark killed "closed 1"
printf 'Killed %s\n' "$killed"

outcome=0
if wait_until "$FAILOVER_TIMEOUT" "another leader than $killed" another_leads; then
  printf '%s shows itself as the leader %s; the gauge is refreshed every 15 s\n' "$successor" "$(since_kill "$(now_ms)")"
else
  outcome=1
fi
if wait_until "$FAILOVER_TIMEOUT" 'a create that works after the kill' created_again; then
  printf 'A create worked again %s\n' "$(since_kill "$(cat "$work/again")")"
else
  outcome=1
fi
pause "$AFTER"
: > "$work/stop"
wait "$load_job" || true
exit "$outcome"
