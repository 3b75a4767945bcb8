#compdef billfold
# Made from the option table, do not edit.

_billfold() {
  local context state state_descr line curcontext=$curcontext
  local -A opt_args
  local -a commands=(
    'run:Read files and folders, write a report folder.'
    'check:Compare each document with the golden beside it.'
    'inspect:Show what was seen in a document, and why it was read that way.'
    'profiles:Look at what is known of issuers.'
    'worker:Read job lines on standard input, write result lines.'
    'schema:Print the JSON Schema of report.json, or of profiles.'
    'doctor:Say what this machine has, and what is missing.'
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
        run) _billfold_run ;;
        check) _billfold_check ;;
        inspect) _billfold_inspect ;;
        profiles) _billfold_profiles ;;
        worker) _billfold_worker ;;
        schema) _billfold_schema ;;
        doctor) _billfold_doctor ;;
      esac
      ;;
  esac
}

_billfold_run() {
  _arguments -s -S : \
    '(-o --out)'{-o+,--out=}'[The report folder.]:DIR:_files -/' \
    '(-f --format)'{-f+,--format=}'[What to write.]:LIST:_sequence compadd - csv json ndjson' \
    '--csv-dialect=[How CSV is written.]:NAME:(rfc excel excel-semicolon)' \
    '--since=[Entries from this day on.]:DATE: ' \
    '--until=[Entries up to this day.]:DATE: ' \
    '*--exclude=[Leave out files whose path matches.]:GLOB: ' \
    '--as-of=[The day from which days left are counted.]:DATE: ' \
    '(-j --jobs)'{-j+,--jobs=}'[How many processes read at a time.]:N: ' \
    '*--profiles=[A folder of more issuer profiles.]:DIR:_files -/' \
    '--no-profiles[Read without any issuer profile.]' \
    '--passwords=[Passwords to try on encrypted PDFs, one a line; - is standard input.]:FILE:_files' \
    '--settings=[Names and owners of numbers and cards, exclusions, thresholds, accepted errors.]:FILE:_files' \
    '--ignore-embedded[Read the visible page of a PDF, not the e-invoice inside it.]' \
    '--sandbox=[How strictly the reading processes are confined.]:LEVEL:(best-effort)' \
    '--fail-on=[What makes the exit status 1.]:LIST:_sequence compadd - failed partial unrecognized contradicted unverified alert none conflicting-statements embedded-differs entry-over-threshold hijri-date impossible-date near-duplicate no-use overlapping-statements recognized-text row-price statement-over-threshold supersedes' \
    '--strict[Adds unverified to --fail-on, for bills, usage lists, invoices and accounts.]' \
    '--progress=[When to show a bar; auto is on a terminal.]:WHEN:(auto always never)' \
    '(-q --quiet)'{-q,--quiet}'[Show problems alone.]' \
    '(-v --verbose)'{-v,--verbose}'[Show what became of every document.]' \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]' \
    '*:INPUT:_files'
}

_billfold_check() {
  _arguments -s -S : \
    '--update[Rewrite the values of the keys that stand in the goldens.]' \
    '--junit=[Write the outcome for a build server.]:FILE:_files' \
    '(-j --jobs)'{-j+,--jobs=}'[How many processes read at a time.]:N: ' \
    '*--profiles=[A folder of more issuer profiles.]:DIR:_files -/' \
    '(-q --quiet)'{-q,--quiet}'[Show differences alone.]' \
    '(-v --verbose)'{-v,--verbose}'[Show every difference, not the first ones.]' \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]' \
    '*:SAMPLES:_files'
}

_billfold_inspect() {
  _arguments -s -S : \
    '--stage=[Stop behind this stage, and show what it made.]:NAME:(extract recognize read verify)' \
    '--page=[Show this page alone.]:N: ' \
    '--svg=[Draw the words and what they were read as; needs --page if there are several.]:FILE:_files' \
    '--png=[The same as a picture of pixels\: a PDF'\''s page as it is printed, with boxes over it.]:FILE:_files' \
    '*--profiles=[A folder of more issuer profiles.]:DIR:_files -/' \
    '--no-profiles[Read without any issuer profile.]' \
    '--passwords=[Passwords to try on encrypted PDFs, one a line; - is standard input.]:FILE:_files' \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]' \
    ':FILE:_files'
}

_billfold_profiles() {
  local context state state_descr line curcontext=$curcontext
  local -A opt_args
  local -a commands=(
    'list:List the issuers that are known, and what is read of each.'
    'show:Print a profile as it is written.'
    'lint:Look for mistakes in profiles.'
    'test:Try profiles on their samples.'
    'new:Begin a profile from a document.'
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
        list) _billfold_profiles_list ;;
        show) _billfold_profiles_show ;;
        lint) _billfold_profiles_lint ;;
        test) _billfold_profiles_test ;;
        new) _billfold_profiles_new ;;
      esac
      ;;
  esac
}

_billfold_profiles_list() {
  _arguments -s -S : \
    '*--profiles=[A folder of more issuer profiles.]:DIR:_files -/' \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]'
}

_billfold_profiles_show() {
  _arguments -s -S : \
    '*--profiles=[A folder of more issuer profiles.]:DIR:_files -/' \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]' \
    ':ID: '
}

_billfold_profiles_lint() {
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]' \
    '*:PATH:_files'
}

_billfold_profiles_test() {
  _arguments -s -S : \
    '--samples=[The folder of samples.]:DIR:_files -/' \
    '(-j --jobs)'{-j+,--jobs=}'[How many processes read at a time.]:N: ' \
    '*--profiles=[A folder of more issuer profiles.]:DIR:_files -/' \
    '(-q --quiet)'{-q,--quiet}'[Show differences alone.]' \
    '(-v --verbose)'{-v,--verbose}'[Show every difference, not the first ones.]' \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]' \
    '*:ID: '
}

_billfold_profiles_new() {
  _arguments -s -S : \
    '(-o --out)'{-o+,--out=}'[Write there, not to standard output.]:PROFILE:_files' \
    '*--profiles=[A folder of more issuer profiles.]:DIR:_files -/' \
    '--passwords=[Passwords to try on encrypted PDFs, one a line; - is standard input.]:FILE:_files' \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]' \
    ':FILE:_files'
}

_billfold_worker() {
  _arguments -s -S : \
    '(-j --jobs)'{-j+,--jobs=}'[How many processes read at a time.]:N: ' \
    '*--profiles=[A folder of more issuer profiles.]:DIR:_files -/' \
    '--no-profiles[Read without any issuer profile.]' \
    '--passwords=[Passwords to try on encrypted PDFs, one a line; - is standard input.]:FILE:_files' \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]'
}

_billfold_schema() {
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]' \
    '::WHAT:(report profile)'
}

_billfold_doctor() {
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help\: -h in short, --help in full.]' \
    '(-V --version)'{-V,--version}'[Show the version.]'
}

if [[ $funcstack[1] == _billfold ]]; then
  _billfold "$@"
else
  compdef _billfold billfold
fi
