# bash completion for warren-perf; written by: warren-perf completion bash
# What the program prints is only ever compared and quoted, never evaluated.
#COMMANDS

_warren_perf_plain() { # WORD: sets plain to what the word means, without expanding anything
  local rest
  case $1 in
  \"*) plain=${1#\"} plain=${plain%\"} plain=${plain//\\\"/\"} plain=${plain//\\\$/\$} plain=${plain//\\\`/\`} plain=${plain//\\\\/\\} ;;
  \'*) plain=${1#\'} plain=${plain%\'} ;;
  *)
    plain='' rest=$1
    while [[ $rest == *\\* ]]; do
      plain+=${rest%%\\*} rest=${rest#*\\}
      plain+=${rest:0:1} rest=${rest:1}
    done
    plain+=$rest
    ;;
  esac
  case $plain in
  \~/*) plain=$HOME/${plain#??} ;;
  esac
}

_warren_perf_words() { # sets words up to the cursor as a shell sees them, and ahead: what of the last is not replaced
  local line=${COMP_LINE:0:COMP_POINT} i part last=-1
  words=() ahead=''
  for ((i = 0; i <= COMP_CWORD; i++)); do
    part=${COMP_WORDS[i]}
    if ((i == 0)) || [[ $line == [[:blank:]]* || -z $line ]]; then
      line=${line#"${line%%[![:blank:]]*}"}
      ((++last)) || true
      words[last]='' ahead=''
    else
      ahead=${words[last]}
    fi
    [[ $line == "$part"* ]] || part=$line
    line=${line#"$part"}
    words[last]+=$part
  done
  case $part in
  '=' | ':' | '@' | '=:' | ':=' | '@=' | '=@') ahead+=$part ;; # nothing of the word stands there yet
  esac
}

_warren_perf_propose() { # CANDIDATE: adds it, quoted, where the current word begins like it
  local word=$1 before
  [[ $word == "$current"* ]] || return 0
  _warren_perf_plain "$ahead"
  before=$plain
  word=${word#"${before#"$prefix"}"}
  case $typed in
  \"*)
    [[ $word != *!* ]] || return 0 # which a backslash does not take from the history there
    word=${word//\\/\\\\} word=${word//\"/\\\"} word=${word//\$/\\\$} word=${word//\`/\\\`}
    ;;
  \'*)
    word=${word//\'/\'\\\'\'}
    ;;
  *) [[ $word != *[!A-Za-z0-9.,_:@/=-]* ]] || printf -v word %q "$word" ;;
  esac
  COMPREPLY+=("$word")
}

_warren_perf_ask() { # WHAT: proposes the names that the program finds in the files of the line
  local name i asked=()
  for ((i = 1; i < ${#words[@]} - 1; i++)); do
    _warren_perf_plain "${words[i]}"
    asked+=("$plain")
  done
  _warren_perf_plain "${words[0]}"
  while IFS= read -r name; do
    _warren_perf_propose "$name"
  done < <("$plain" __complete "$1" "${asked[@]}" 2>/dev/null </dev/null)
}

_warren_perf_files() { # lets readline complete a file, which knows how to quote it
  compopt -o "$1" 2>/dev/null
}

_warren_perf_kind() { # proposes what may stand where kind says
  local word listed
  case $kind in
  choice) for word in $choices; do _warren_perf_propose "$word"; done ;;
  list)
    listed=''
    [[ $current == *,* ]] && listed=${current%,*},
    for word in $choices; do _warren_perf_propose "$listed$word"; done
    compopt -o nospace 2>/dev/null
    ;;
  file)
    for word in $choices; do _warren_perf_propose "$word"; done
    _warren_perf_files default
    ;;
  directory) _warren_perf_files dirnames ;;
  named_file) _warren_perf_files default ;;
  run)
    if [[ $current == *@* && -d ${current%@*} ]]; then
      for word in SELECTORS; do _warren_perf_propose "${current%@*}@$word"; done
      compopt -o nospace 2>/dev/null
    else
      _warren_perf_files default
    fi
    ;;
  phase) _warren_perf_ask phases ;;
  target) _warren_perf_ask targets ;;
  stored) _warren_perf_ask stored ;;
  esac
}

_warren_perf() {
  local words ahead plain typed current prefix='' verb='' kind='' choices='' commands='' options=''
  local i word option='' place=0
  COMPREPLY=()
  _warren_perf_words
  typed=${words[${#words[@]} - 1]}
  _warren_perf_commands ''
  for ((i = 1; i < ${#words[@]} - 1; i++)); do
    word=${words[i]}
    if [[ -n $option ]]; then
      option=''
    elif [[ $word == -- && $verb == record ]]; then
      # a command with arguments of its own
      if ((i == ${#words[@]} - 2)); then
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -c -- "$typed")
      fi
      _warren_perf_files default
      return
    elif [[ $word == -* ]]; then
      _warren_perf_value "$verb" "$word"
      [[ -z $kind ]] || option=$word
    elif [[ " $commands " == *" $word "* ]]; then
      verb=${verb:+$verb }$word
      _warren_perf_commands "$verb"
    else
      ((++place))
    fi
  done
  if [[ -n $option ]]; then
    _warren_perf_value "$verb" "$option"
  elif [[ $typed == --*=* ]]; then
    prefix=${typed%%=*}=
    _warren_perf_value "$verb" "${typed%%=*}"
    typed=${typed#*=}
  elif [[ $typed == -* ]]; then
    _warren_perf_options "$verb"
    kind=choice choices=$options
  elif [[ -n $commands ]]; then
    kind=choice choices=$commands
  else
    _warren_perf_argument "$verb" "$place"
  fi
  _warren_perf_plain "$typed"
  current=$plain
  _warren_perf_kind
}

complete -F _warren_perf warren-perf
