# Completion of csaudit in bash: put `source <(csaudit completion bash)` into ~/.bashrc, or this text into a file of
# ~/.local/share/bash-completion/completions called csaudit.

_csaudit() {
  local rest=${COMP_LINE:0:COMP_POINT} last=-1 i word line prefix
  local -a words
  COMPREPLY=()

  # Bash also parts words at = and : and the like; what no space parts is one word.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if ((last >= 0)) && [[ -n $rest && $rest != [[:blank:]]* ]]; then
      ((i == COMP_CWORD)) && word=$rest
      words[last]+=$word
    else
      rest=${rest#"${rest%%[![:blank:]]*}"}
      ((i == COMP_CWORD)) && word=$rest
      last=$((last + 1))
      words[last]=$word
    fi
    rest=${rest#"$word"}
  done

  # What stands before the last such sign stays as it is.
  word=${words[last]}
  prefix=
  if [[ $word == *[=:]* && $COMP_WORDBREAKS == *[=:]* ]]; then prefix=${word%"${word##*[=:]}"}; fi

  while IFS= read -r line; do
    case $line in
      :files) [[ ${#COMPREPLY[@]} -gt 0 ]] || return 0 ;;
      :) compopt +o default +o bashdefault 2>/dev/null ;;
      *)
        line=${line%%$'\t'*}
        COMPREPLY+=("${line#"$prefix"}")
        ;;
    esac
  done < <("${words[0]}" complete -- "${words[@]:1}" 2>/dev/null)

  # After `junit=` something follows.
  if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
  return 0
}

complete -o default -o nosort -F _csaudit csaudit 2>/dev/null || complete -o default -F _csaudit csaudit
