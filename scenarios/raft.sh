#!/bin/sh
# Creates services a few at a time, so that the managers have a log to agree on.
set -eu
. "$(dirname "$0")/lib.sh"

describe 'Raft under many writes' \
  'Keeps some creates going at any time until all are done; each is several entries of the Raft log. Feeds Raft Apply, Raft Operations, Service Create.' \
  'create, settle, cleanup'
whole SERVICES 100 'services to create'
whole REPLICAS 1 'tasks of each'
whole CONCURRENCY 10 'creates at the same time'
seconds SETTLE 15 'seconds to wait after the last create'
begin "$@"

mark create "closed $CONCURRENCY"
create_all "$SERVICES" "$CONCURRENCY" "$REPLICAS"
mark settle
pause "$SETTLE"
