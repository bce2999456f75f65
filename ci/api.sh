# shellcheck shell=sh
# Asks the API of GitHub. The token reaches curl by standard input: it is in no file and in no command line.
need curl jq
# shellcheck disable=SC2034 # of those who read this file
api=${GITHUB_API_URL:-https://api.github.com}
repository=${GITHUB_REPOSITORY:?}
case $repository in
  */*/* | *[!A-Za-z0-9._/-]* | /* | */) fail 64 "GITHUB_REPOSITORY: expected owner/name, found $repository" ;;
esac
[ -n "${GITHUB_TOKEN:-}" ] || fail 64 'expected GITHUB_TOKEN, found none'

ask() { # METHOD ADDRESS [FILE [TYPE]]: prints the answer
  method=$1 address=$2
  shift 2
  [ $# -eq 0 ] || set -- --data-binary "@$1" -H "Content-Type: ${2:-application/json}"
  printf 'header = "Authorization: Bearer %s"\n' "$GITHUB_TOKEN" |
    curl -sS --fail --retry 3 --max-time 60 -K - -X "$method" \
      -H 'Accept: application/vnd.github+json' -H 'X-GitHub-Api-Version: 2022-11-28' "$@" -- "$address"
}
