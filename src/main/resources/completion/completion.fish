# fish completion for warren-perf; written by: warren-perf completion fish
# What the program prints is only ever offered, and fish quotes it itself.

function __warren_perf_is -a verb place more # whether the line calls the verb, and the next argument has the place
    set -l words (commandline -opc)
    set -e words[1]
    set -l found ''
    set -l at 0
    set -l skip no
    for word in $words
        if test $skip = yes
            set skip no
        else if string match -q -- '-*' $word
            contains -- $word $__warren_perf_taking; and set skip yes
        else if contains -- (string trim -- "$found $word") $__warren_perf_verbs
            set found (string trim -- "$found $word")
        else
            set at (math $at + 1)
        end
    end
    test "$found" = "$verb"; or return 1
    test -z "$place"; and return 0
    test $at = $place; or begin
        test -n "$more"; and test $at -gt $place
    end
end

function __warren_perf_ask -a what # names that the program finds in the files of the line
    set -l words (commandline -opc)
    set -l asked
    for word in $words
        set -a asked (string replace -r -- '^~/' "$HOME/" $word)
    end
    set -l program $asked[1]
    set -e asked[1]
    command $program __complete $what $asked 2>/dev/null </dev/null
end

function __warren_perf_list # WORD...: those that may follow a comma
    set -l before (string match -r -- '.*,' (commandline -ct))
    for word in $argv
        printf '%s%s\n' "$before" $word
    end
end

function __warren_perf_selectors # which runs of a directory
    set -l directory (string match -r -- '.*@' (commandline -ct) | string replace -r -- '@$' '')
    test -n "$directory"; and test -d "$directory"; or return
    for word in SELECTORS
        printf '%s@%s\n' $directory $word
    end
end

complete -c warren-perf -f
#COMMANDS
