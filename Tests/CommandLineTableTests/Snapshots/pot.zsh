#compdef pot
# Made from the option table, do not edit.

_pot() {
  local context state state_descr line curcontext=$curcontext
  local -A opt_args
  local -a commands=(
    'brew:Brew leaves into a pot.'
    'leaves:Look after leaves.'
  )
  _arguments -C : \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]' \
    '1: :->command' \
    '*:: :->words'
  case $state in
    command) _describe -t commands command commands ;;
    words)
      case $words[1] in
        brew) _pot_brew ;;
        leaves) _pot_leaves ;;
      esac
      ;;
  esac
}

_pot_brew() {
  _arguments -s -S : \
    '(-o --out)'{-o+,--out=}'[Put the tea here.]:DIR:_files -/' \
    '(-k --kind)'{-k+,--kind=}'[What to brew.]:LIST:_sequence compadd - green black' \
    '(-m --minutes)'{-m+,--minutes=}'[How long.]:N: ' \
    '--lid=[When to close the lid.]:WHEN:(auto always)' \
    '*--without=[Leave out a leaf.]:LEAF: ' \
    '--recipe=[Read \[this\]\: it'\''s the recipe.]:FILE:_files' \
    '(-q --quiet)'{-q,--quiet}'[Say nothing.]' \
    '(-v --verbose)'{-v,--verbose}'[Say more.]' \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]' \
    '*:LEAF:_files'
}

_pot_leaves() {
  local context state state_descr line curcontext=$curcontext
  local -A opt_args
  local -a commands=(
    'list:List leaves.'
  )
  _arguments -C : \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]' \
    '1: :->command' \
    '*:: :->words'
  case $state in
    command) _describe -t commands command commands ;;
    words)
      case $words[1] in
        list) _pot_leaves_list ;;
      esac
      ;;
  esac
}

_pot_leaves_list() {
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]' \
    ':SHELF:(top bottom)' \
    '::ID: '
}

if [[ $funcstack[1] == _pot ]]; then
  _pot "$@"
else
  compdef _pot pot
fi
