#!/bin/sh
# Many services that stay, while the API is read all the time.
set -eu
. "$(dirname "$0")/lib.sh"

describe 'Sustained load' \
  'Creates services a few at a time, then reads the API steadily while they run. Feeds every target that takes time to show: Reconciliation Cycle, resources, API Request (read).' \
  'deploy, sustained, cleanup'
whole SERVICES 20 'services to create'
whole REPLICAS 5 'tasks of each'
whole CONCURRENCY 5 'creates at the same time'
whole DURATION 300 'seconds of load'
whole RATE 2 'API requests a second at most'
uses_api
begin "$@"
choose_api

mark deploy "closed $CONCURRENCY"
create_all "$SERVICES" "$CONCURRENCY" "$REPLICAS"
mark sustained "closed 1"
read_api "$api_name" "$first_url" $((DURATION + 60)) 0 -z "${DURATION}s" -c 1 -q "$RATE"
