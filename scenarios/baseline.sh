#!/bin/sh
# The cluster with next to nothing to do.
set -eu
. "$(dirname "$0")/lib.sh"

describe 'Baseline' \
  'Creates one service, scales it, reads the API gently, and waits. What the other scenarios are held against.' \
  'create, scale, api, idle, cleanup'
whole REPLICAS 10 'tasks to scale to'
whole REQUESTS 100 'requests, one at a time'
whole RATE 10 'requests a second at most'
seconds SETTLE 30 'seconds to wait after scaling'
seconds IDLE 60 'seconds without any load'
uses_api
begin "$@"
choose_api

mark create "closed 1"
create 1 1 || stop 1 "the service could not be created"
mark scale "closed 1"
scale 1 "$REPLICAS" || complain "the service could not be scaled"
pause "$SETTLE"
mark api "closed 1"
read_api "$api_name" "$first_url" "$API_TIMEOUT" "$REQUESTS" -n "$REQUESTS" -c 1 -q "$RATE"
mark idle
pause "$IDLE"
