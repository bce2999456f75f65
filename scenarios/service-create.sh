#!/bin/sh
# Creates services one after another and times each.
set -eu
. "$(dirname "$0")/lib.sh"

describe 'Service creation, one after another' \
  'Creates services one at a time, waits, and deletes them. Feeds Service Create, Service Delete, Service Creates/min.' \
  'create, settle, cleanup'
whole SERVICES 100 'services to create'
whole REPLICAS 1 'tasks of each'
seconds SETTLE 20 'seconds to wait after the last create'
begin "$@"

mark create "closed 1"
create_all "$SERVICES" 1 "$REPLICAS"
mark settle
pause "$SETTLE"
