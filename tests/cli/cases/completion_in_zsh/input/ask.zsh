# ask.zsh FOLDER LINE...: what an interactive zsh with the completions of FOLDER offers after each line.
# A second zsh runs on a terminal of its own; its compadd prints what it is given before it adds it.
zmodload zsh/zpty
zpty shell zsh -f -i
tell() { zpty -w shell "$1" }
tell 'PS1=; stty -echo'
tell "fpath=($PWD/$1 \$fpath); autoload -Uz compinit; compinit -D -u"
tell 'compadd () { local -a hits; if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then builtin compadd -A hits "$@"; print -rl -- "hit:"${^hits}; fi; builtin compadd "$@" }'
tell 'ask() { _main_complete; compstate[insert]=; compstate[list]=; print -r -- "the""-end" }'
tell 'zle -C ask complete-word ask; bindkey "^I" ask; print "rea""dy"'
zpty -r shell said '*ready*'
for line in "${@[2,-1]}"; do
  zpty -w -n shell "$line"$'\t'
  zpty -r shell said '*the-end*'
  print -rn -- "$line|"
  print -r -- "$said" | tr -d '\r' | grep -o 'hit:.*' | sed 's/hit:/ /' | LC_ALL=C sort -u | tr -d '\n'
  print
  zpty -w -n shell $'\C-u'
done
zpty -d shell
