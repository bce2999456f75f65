#!/bin/sh
# Everything at once.
set -eu
. "$(dirname "$0")/lib.sh"

describe 'Burst load' \
  'Creates all services at once, waits, scales some and updates others, then reads the API with many clients. Feeds all latency targets but API reads, which come through --samples.' \
  'create, settle, update, api, cleanup'
whole SERVICES 50 'services to create'
whole REPLICAS 2 'tasks of each'
setting CONCURRENCY '' 'creates at the same time; without it all'
whole UPDATES 10 'services to scale, and as many others to update' 0
whole REQUESTS 1000 'API requests'
whole CLIENTS 50 'API requests at the same time'
seconds SETTLE 45 'seconds to wait after the creates'
seconds UPDATE_SETTLE 15 'seconds to wait after the updates'
whole CLEANUP_CALLS 50 'services deleted at the same time'
uses_api
CONCURRENCY=${CONCURRENCY:-$SERVICES}
whole_numbers="$whole_numbers CONCURRENCY:1"
begin "$@"
check_clients
[ $((UPDATES * 2)) -le "$SERVICES" ] || stop 64 "expected UPDATES to be at most half of SERVICES, found $UPDATES and $SERVICES"
choose_api

mark create "closed $CONCURRENCY"
create_all "$SERVICES" "$CONCURRENCY" "$REPLICAS"
mark settle
pause "$SETTLE"
mark update "closed 1"
number=1
while [ "$number" -le "$UPDATES" ]; do
  scale "$number" $((REPLICAS + 1)) || true
  update $((number + UPDATES)) || true
  number=$((number + 1))
done
pause "$UPDATE_SETTLE"
mark api "closed $CLIENTS"
read_api "$api_name" "$first_url" "$API_TIMEOUT" $((REQUESTS / CLIENTS * CLIENTS)) -n "$REQUESTS" -c "$CLIENTS"
