# Completion of csaudit in fish: `csaudit completion fish > ~/.config/fish/completions/csaudit.fish`

function __csaudit_complete
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    set -l program $typed[1]
    set -e typed[1]
    for line in ($program complete -- $typed "$current" 2>/dev/null)
        switch $line
            case ':files'
                # After `junit=` the file is what follows.
                set -l prefix (string match -r '^.*=' -- "$current")
                set -l path (string replace -r '^.*=' '' -- "$current")
                for file in (__fish_complete_path "$path")
                    echo "$prefix$file"
                end
            case ':'
            case '*'
                echo $line
        end
    end
end

complete -c csaudit -e
complete -c csaudit -f -k -a '(__csaudit_complete)'
