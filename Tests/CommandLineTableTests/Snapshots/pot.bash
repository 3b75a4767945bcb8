# bash completion for pot; made from the option table, do not edit.

# Completes the last item of a list that is separated by commas.
_pot_list() {
  local before=""
  [[ $cur == *,* ]] && before=${cur%,*},
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${cur##*,}")
  compopt -o nospace
}

_pot_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

_pot_files() {
  compopt -o filenames
  mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
}

_pot() {
  local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command="" i
  COMPREPLY=()
  # Readline splits --out=DIR into three words.
  if [[ $cur == "=" ]]; then
    cur=""
  elif [[ $previous == "=" ]]; then
    previous=${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command/${COMP_WORDS[i]}" in
      "/brew") command="brew" ;;
      "/leaves") command="leaves" ;;
      "leaves/list") command="leaves list" ;;
    esac
  done
  case "$command $previous" in
    "brew --out" | "brew -o") _pot_files -d; return ;;
    "brew --kind" | "brew -k") _pot_list "green black"; return ;;
    "brew --minutes" | "brew -m") return ;;
    "brew --lid") _pot_words "auto always"; return ;;
    "brew --without") return ;;
    "brew --recipe") _pot_files -f; return ;;
  esac
  case "$command" in
    "")
      if [[ $cur == -* ]]; then
        _pot_words "--help -h --version -V"
      else
        _pot_words "brew leaves"
      fi
      ;;
    "brew")
      if [[ $cur == -* ]]; then
        _pot_words "--out -o --kind -k --minutes -m --lid --without --recipe --quiet -q --verbose -v --help -h --version -V"
      else
        _pot_files -f
      fi
      ;;
    "leaves")
      if [[ $cur == -* ]]; then
        _pot_words "--help -h --version -V"
      else
        _pot_words "list"
      fi
      ;;
    "leaves list")
      if [[ $cur == -* ]]; then
        _pot_words "--help -h --version -V"
      else
        _pot_words "top bottom"
      fi
      ;;
  esac
}

complete -F _pot pot
