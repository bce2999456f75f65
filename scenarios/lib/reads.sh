# Reads of the managers' metrics and of the API.
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154 # settings and results are shared with what sources this

# scrape_managers: the metrics of all that answer, one after the other.
scrape_managers() {
  for pair in $MANAGERS; do
    curl -fsS -m 5 "${pair#*=}" 2> /dev/null || true
  done
}

# The names of the managers whose gauge says that they lead.
leaders() {
  for pair in $MANAGERS; do
    if curl -fsS -m 5 "${pair#*=}" 2> /dev/null | grep '^warren_raft_is_leader 1$' > /dev/null; then
      printf '%s\n' "${pair%%=*}"
    fi
  done
}

# hey makes no request at all when there are fewer of them than clients, and otherwise as many for each client.
check_clients() {
  [ "$REQUESTS" -ge "$CLIENTS" ] || stop 64 "expected REQUESTS to be at least CLIENTS, found $REQUESTS and $CLIENTS"
}

# Sets api_name, api_urls and first_url, the first of them: the HTTP API where one answers, or else /health, which is what released versions have.
choose_api() {
  api_urls=
  for path in $API_PATHS; do
    if curl -fsS -m 5 -o /dev/null "$API_URL$path" 2> /dev/null; then api_urls="$api_urls $API_URL$path"; fi
  done
  api_urls=${api_urls# }
  first_url=${api_urls%% *}
  api_name=api-read
  [ -z "$api_urls" ] || return 0
  api_name=api-health
  pair=${MANAGERS%% *}
  api_urls=${pair#*=}
  api_urls=${api_urls%/metrics}/health
  first_url=$api_urls
  curl -fsS -m 5 -o /dev/null "$api_urls" 2> /dev/null || stop 69 "expected an answer of $API_URL or of $api_urls, found none"
  printf 'No HTTP API answers at %s: %s is read instead, which says less\n' "$API_URL" "$api_urls"
}

# read_api NAME URL SECONDS EXPECTED HEY-OPTION...: hey's answers as NAME.csv. EXPECTED is their number, 0 where it is open.
read_api() {
  read_name=$1
  read_url=$2
  read_limit=$3
  read_expected=$4
  shift 4
  read_code=0
  in_front timeout -k 5 "$read_limit" hey "$@" -o csv "$read_url" > "$samples/$read_name.csv" 2> "$work/hey" || read_code=$?
  if [ "$read_code" -ne 0 ]; then
    echo x >> "$work/api.failed"
    complain "hey on $read_url failed: $(keep_words "$work/hey" "$read_code" | sed "s/within ${CALL_TIMEOUT}s/within ${read_limit}s/")"
    return 0
  fi
  tell_answers
}

# hey leaves out requests that got no answer.
tell_answers() {
  awk -F, -v name="$read_name" -v expected="$read_expected" '
    NR == 1 { for (i = 1; i <= NF; i++) if ($i == "status-code") column = i; next }
    NF > 1 { answers++; if (!column || $column !~ /^2/) bad++ }
    END {
      printf "%s: %d answers%s, %d of them not 2xx\n", name, answers, (expected > 0 ? " to " expected " requests" : ""), bad
      exit (answers == 0 || bad > 0 || answers < expected)
    }' "$samples/$read_name.csv" || echo x >> "$work/api.failed"
}
