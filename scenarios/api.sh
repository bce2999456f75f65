#!/bin/sh
# Reads the API with hey while a service runs.
set -eu
. "$(dirname "$0")/lib.sh"

describe 'API reads' \
  'Creates one service and reads the API with hey, path after path. Feeds API Request (read) through --samples, and API Requests/sec.' \
  'deploy, api, cleanup'
whole REPLICAS 5 'tasks of the service'
whole REQUESTS 1000 'requests for each path'
whole CLIENTS 10 'requests at the same time'
seconds SETTLE 10 'seconds to wait before the first request'
uses_api
begin "$@"
check_clients
choose_api

mark deploy
create 1 "$REPLICAS" || stop 1 "the service could not be created"
pause "$SETTLE"
mark api "closed $CLIENTS"
for url in $api_urls; do
  name=$api_name
  [ "$api_name" = api-health ] || name=$api_name$(printf '%s\n' "${url#"$API_URL"}" | tr -c 'A-Za-z0-9\n' '-')
  read_api "$name" "$url" "$API_TIMEOUT" $((REQUESTS / CLIENTS * CLIENTS)) -n "$REQUESTS" -c "$CLIENTS"
done
