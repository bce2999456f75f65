#compdef warren-perf
# zsh completion for warren-perf; written by: warren-perf completion zsh
# What the program prints is only ever added as matches, which zsh quotes itself.

_warren_perf_ask() { # WHAT: names that the program finds in the files of the line
  local -a asked names
  local word
  for word in "${(@)asked_words[2,-1]}"; do
    word=${(Q)word}
    [[ $word == '~/'* ]] && word=$HOME/${word#'~/'}
    asked+=("$word")
  done
  word=${(Q)asked_words[1]}
  [[ $word == '~/'* ]] && word=$HOME/${word#'~/'}
  names=("${(@f)$("$word" __complete "$1" "${asked[@]}" 2>/dev/null </dev/null)}")
  names=("${(@)names:#}")
  compadd -a names
}

_warren_perf_runs() { # a run, or which of a directory of runs
  local directory=${${(Q)PREFIX}%@*}
  if [[ $PREFIX == *@* && -d ${directory/#'~/'/$HOME/} ]]; then
    compset -P '*@'
    local -a selectors=(SELECTORS)
    compadd -S '' -a selectors
  else
    _files
  fi
}

_warren_perf_targets() { # NAME...: a built-in target file or one of the user's
  compadd -- "$@"
  _files
}

_warren_perf_named_file() { # NAME=FILE
  compset -P '*=' && _files
}
#COMMANDS

_warren_perf() {
  local curcontext=$curcontext state state_descr line ret=1
  local -a asked_words=("${(@)words[1,CURRENT-1]}")
  typeset -A opt_args
  _warren_perf_arguments
}

if [[ ${funcstack[1]} == _warren_perf ]]; then
  _warren_perf "$@"
else
  compdef _warren_perf warren-perf
fi
