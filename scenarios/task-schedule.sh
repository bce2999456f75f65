#!/bin/sh
# Times how long one service with many replicas takes to be scheduled.
set -eu
. "$(dirname "$0")/lib.sh"

describe 'Task scheduling' \
  'Creates one service with many replicas and waits until all are scheduled. Feeds Task Schedule, Task Schedules/min.' \
  'schedule, settle, cleanup'
whole REPLICAS 50 'tasks to schedule'
whole SCHEDULE_TIMEOUT 120 'seconds after which waiting is given up'
seconds SETTLE 15 'seconds to wait afterwards'
setting TASK_COUNT '' "command that prints how many tasks of the service given as its argument run; without it the managers' counter of scheduled tasks is read, which counts other people's too"
uses_managers
begin "$@"

# Scheduled since each manager's start, summed: the leader counts, and the lead may change.
scheduled() {
  scrape_managers | awk '
    $1 == "warren_containers_scheduled_total" || $1 == "warren_tasks_scheduled_total" { sum += $2; seen = 1 }
    END { if (!seen) exit 1; printf "%d\n", sum }'
}

tasks_now() {
  if [ -n "$TASK_COUNT" ]; then
    sh -c "$TASK_COUNT \"\$1\"" task-count "$run_id-1"
  else
    scheduled
  fi
}

all_there() {
  now=$(tasks_now 2> /dev/null) || return 1
  case $now in
    '' | *[!0-9]*) return 1 ;;
  esac
  [ $((now - before)) -ge "$REPLICAS" ]
}

before=0
if [ -z "$TASK_COUNT" ]; then
  before=$(scheduled) || stop 69 "expected warren_containers_scheduled_total from a manager of MANAGERS, found none; TASK_COUNT can count in another way"
fi
mark schedule
started=$(now_ms)
create 1 "$REPLICAS" || stop 1 "the service could not be created"
wait_until "$SCHEDULE_TIMEOUT" "$REPLICAS scheduled tasks" all_there || exit 1
waited=$(($(now_ms) - started))
printf 'Scheduled %s tasks in %sms, %sms a task; seen by looking every %ss\n' "$REPLICAS" "$waited" $((waited / REPLICAS)) "$POLL"
mark settle
pause "$SETTLE"
