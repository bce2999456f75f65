#!/bin/sh
# Holds a service with many replicas, so that reconciliation has something to go through.
set -eu
. "$(dirname "$0")/lib.sh"

describe 'Reconciliation under load' \
  'Creates one service with many replicas and leaves it alone. The reconciler runs every 10 s, so WATCH decides how many cycles there are. Feeds Reconciliation Cycle.' \
  'deploy, watch, cleanup'
whole REPLICAS 100 'tasks of the service'
seconds SETTLE 30 'seconds until the watch begins'
seconds WATCH 60 'seconds to watch'
begin "$@"

mark deploy
create 1 "$REPLICAS" || stop 1 "the service could not be created"
pause "$SETTLE"
mark watch
pause "$WATCH"
