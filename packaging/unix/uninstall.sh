#!/bin/sh
# Removes what install.sh added, and nothing else.
set -eu
case $(uname -s) in
  Darwin)
    home="$HOME/Library/Application Support/Tegata"
    ;;
  *)
    home="${XDG_DATA_HOME:-$HOME/.local/share}/tegata"
    ;;
esac
bin="$HOME/.local/bin"

case $(readlink -- "$bin/tegata" 2>/dev/null || true) in
  "$home"/*) rm -f "$bin/tegata" ;;
esac
for folder in "$home"/* "$home"/.old.* "$home/.new"; do
  if [ ! -e "$folder/tegata.cjs" ]; then continue; fi
  "$folder/tegata" uninstall
  rm -rf "$folder"
done
rmdir "$home" 2>/dev/null || true
echo "Tegata is removed."
