# fish completion for pot; made from the option table, do not edit.

# Says whether the words so far lead to the command $argv[1].
function __pot_at
    set -l command ''
    for word in (commandline -opc)[2..]
        switch "$command/$word"
            case '/brew'
                set command 'brew'
            case '/leaves'
                set command 'leaves'
            case 'leaves/list'
                set command 'leaves list'
        end
    end
    test "$command" = "$argv[1]"
end

complete -c pot -f
complete -c pot -n "__pot_at ''" -a brew -d 'Brew leaves into a pot.'
complete -c pot -n "__pot_at ''" -a leaves -d 'Look after leaves.'
complete -c pot -n "__pot_at ''" -s h -l help -d 'Show this help: -h in short, --help in full.'
complete -c pot -n "__pot_at ''" -s V -l version -d 'Show the version.'
complete -c pot -n "__pot_at 'brew'" -F
complete -c pot -n "__pot_at 'brew'" -s o -l out -x -a '(__fish_complete_directories)' -d 'Put the tea here.'
complete -c pot -n "__pot_at 'brew'" -s k -l kind -x -a '(__fish_append , green black)' -d 'What to brew.'
complete -c pot -n "__pot_at 'brew'" -s m -l minutes -x -d 'How long.'
complete -c pot -n "__pot_at 'brew'" -l lid -x -a 'auto always' -d 'When to close the lid.'
complete -c pot -n "__pot_at 'brew'" -l without -x -d 'Leave out a leaf.'
complete -c pot -n "__pot_at 'brew'" -l recipe -r -F -d 'Read [this]: it\'s the recipe.'
complete -c pot -n "__pot_at 'brew'" -s q -l quiet -d 'Say nothing.'
complete -c pot -n "__pot_at 'brew'" -s v -l verbose -d 'Say more.'
complete -c pot -n "__pot_at 'brew'" -s h -l help -d 'Show this help: -h in short, --help in full.'
complete -c pot -n "__pot_at 'brew'" -s V -l version -d 'Show the version.'
complete -c pot -n "__pot_at 'leaves'" -a list -d 'List leaves.'
complete -c pot -n "__pot_at 'leaves'" -s h -l help -d 'Show this help: -h in short, --help in full.'
complete -c pot -n "__pot_at 'leaves'" -s V -l version -d 'Show the version.'
complete -c pot -n "__pot_at 'leaves list'" -a 'top bottom'
complete -c pot -n "__pot_at 'leaves list'" -s h -l help -d 'Show this help: -h in short, --help in full.'
complete -c pot -n "__pot_at 'leaves list'" -s V -l version -d 'Show the version.'
