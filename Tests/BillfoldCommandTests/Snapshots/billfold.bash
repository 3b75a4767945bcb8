# bash completion for billfold; made from the option table, do not edit.

# Completes the last item of a list that is separated by commas.
_billfold_list() {
  local before=""
  [[ $cur == *,* ]] && before=${cur%,*},
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${cur##*,}")
  compopt -o nospace
}

_billfold_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

_billfold_files() {
  compopt -o filenames
  mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
}

_billfold() {
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
      "/run") command="run" ;;
      "/check") command="check" ;;
      "/inspect") command="inspect" ;;
      "/profiles") command="profiles" ;;
      "profiles/list") command="profiles list" ;;
      "profiles/show") command="profiles show" ;;
      "profiles/lint") command="profiles lint" ;;
      "profiles/test") command="profiles test" ;;
      "profiles/new") command="profiles new" ;;
      "/worker") command="worker" ;;
      "/schema") command="schema" ;;
      "/doctor") command="doctor" ;;
    esac
  done
  case "$command $previous" in
    "run --out" | "run -o") _billfold_files -d; return ;;
    "run --format" | "run -f") _billfold_list "csv json ndjson"; return ;;
    "run --csv-dialect") _billfold_words "rfc excel excel-semicolon"; return ;;
    "run --since") return ;;
    "run --until") return ;;
    "run --exclude") return ;;
    "run --as-of") return ;;
    "run --jobs" | "run -j") return ;;
    "run --profiles") _billfold_files -d; return ;;
    "run --passwords") _billfold_files -f; return ;;
    "run --settings") _billfold_files -f; return ;;
    "run --sandbox") _billfold_words "best-effort"; return ;;
    "run --fail-on") _billfold_list "failed partial unrecognized contradicted unverified alert none conflicting-statements embedded-differs entry-over-threshold hijri-date impossible-date near-duplicate no-use overlapping-statements recognized-text row-price statement-over-threshold supersedes"; return ;;
    "run --progress") _billfold_words "auto always never"; return ;;
    "check --junit") _billfold_files -f; return ;;
    "check --jobs" | "check -j") return ;;
    "check --profiles") _billfold_files -d; return ;;
    "inspect --stage") _billfold_words "extract recognize read verify"; return ;;
    "inspect --page") return ;;
    "inspect --svg") _billfold_files -f; return ;;
    "inspect --png") _billfold_files -f; return ;;
    "inspect --profiles") _billfold_files -d; return ;;
    "inspect --passwords") _billfold_files -f; return ;;
    "profiles list --profiles") _billfold_files -d; return ;;
    "profiles show --profiles") _billfold_files -d; return ;;
    "profiles test --samples") _billfold_files -d; return ;;
    "profiles test --jobs" | "profiles test -j") return ;;
    "profiles test --profiles") _billfold_files -d; return ;;
    "profiles new --out" | "profiles new -o") _billfold_files -f; return ;;
    "profiles new --profiles") _billfold_files -d; return ;;
    "profiles new --passwords") _billfold_files -f; return ;;
    "worker --jobs" | "worker -j") return ;;
    "worker --profiles") _billfold_files -d; return ;;
    "worker --passwords") _billfold_files -f; return ;;
  esac
  case "$command" in
    "")
      if [[ $cur == -* ]]; then
        _billfold_words "--help -h --version -V"
      else
        _billfold_words "run check inspect profiles worker schema doctor"
      fi
      ;;
    "run")
      if [[ $cur == -* ]]; then
        _billfold_words "--out -o --format -f --csv-dialect --since --until --exclude --as-of --jobs -j --profiles --no-profiles --passwords --settings --ignore-embedded --sandbox --fail-on --strict --progress --quiet -q --verbose -v --help -h --version -V"
      else
        _billfold_files -f
      fi
      ;;
    "check")
      if [[ $cur == -* ]]; then
        _billfold_words "--update --junit --jobs -j --profiles --quiet -q --verbose -v --help -h --version -V"
      else
        _billfold_files -f
      fi
      ;;
    "inspect")
      if [[ $cur == -* ]]; then
        _billfold_words "--stage --page --svg --png --profiles --no-profiles --passwords --help -h --version -V"
      else
        _billfold_files -f
      fi
      ;;
    "profiles")
      if [[ $cur == -* ]]; then
        _billfold_words "--help -h --version -V"
      else
        _billfold_words "list show lint test new"
      fi
      ;;
    "profiles list")
      if [[ $cur == -* ]]; then
        _billfold_words "--profiles --help -h --version -V"
      fi
      ;;
    "profiles show")
      if [[ $cur == -* ]]; then
        _billfold_words "--profiles --help -h --version -V"
      fi
      ;;
    "profiles lint")
      if [[ $cur == -* ]]; then
        _billfold_words "--help -h --version -V"
      else
        _billfold_files -f
      fi
      ;;
    "profiles test")
      if [[ $cur == -* ]]; then
        _billfold_words "--samples --jobs -j --profiles --quiet -q --verbose -v --help -h --version -V"
      fi
      ;;
    "profiles new")
      if [[ $cur == -* ]]; then
        _billfold_words "--out -o --profiles --passwords --help -h --version -V"
      else
        _billfold_files -f
      fi
      ;;
    "worker")
      if [[ $cur == -* ]]; then
        _billfold_words "--jobs -j --profiles --no-profiles --passwords --help -h --version -V"
      fi
      ;;
    "schema")
      if [[ $cur == -* ]]; then
        _billfold_words "--help -h --version -V"
      else
        _billfold_words "report profile"
      fi
      ;;
    "doctor")
      if [[ $cur == -* ]]; then
        _billfold_words "--help -h --version -V"
      fi
      ;;
  esac
}

complete -F _billfold billfold
