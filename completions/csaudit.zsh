#compdef csaudit
# Completion of csaudit in zsh: put `source <(csaudit completion zsh)` into ~/.zshrc after compinit, or this text into a
# file called _csaudit in a folder of $fpath.

_csaudit() {
  local line value about files=0
  local -a typed values shown open openShown
  typed=("${(@Q)words[1,CURRENT]}")

  while IFS= read -r line; do
    case $line in
      :files) files=1 ;;
      :) ;;
      *)
        value=${line%%$'\t'*}
        about=${line#*$'\t'}
        # After `junit=` something follows.
        if [[ $value == *= ]]; then
          open+=("$value")
          openShown+=("$value${about:+  -- $about}")
        else
          values+=("$value")
          shown+=("$value${about:+  -- $about}")
        fi
        ;;
    esac
  done < <("$typed[1]" complete -- "${(@)typed[2,-1]}" 2>/dev/null)

  (( $#values )) && compadd -l -V csaudit -d shown -- "${(@)values}"
  (( $#open )) && compadd -S '' -V csaudit-open -d openShown -- "${(@)open}"
  if (( files )); then
    [[ $PREFIX == *=* ]] && compset -P '*='
    _files
  fi
  return 0
}

# Read by compinit from $fpath it is the function itself; sourced it is still to be told to the shell.
if [[ $funcstack[1] == _csaudit ]]; then
  _csaudit "$@"
else
  compdef _csaudit csaudit
fi
