#!/bin/sh
# Installs Tegata for this user, without administrator rights, and tells the browsers about it.
# Run it again to upgrade or to repair. What it adds, uninstall.sh removes.
set -eu
source=$(dirname -- "$(readlink -f -- "$0")")
version=@VERSION@
case $(uname -s) in
  Darwin) home="$HOME/Library/Application Support/Tegata" ;;
  *) home="${XDG_DATA_HOME:-$HOME/.local/share}/tegata" ;;
esac
bin="$HOME/.local/bin"
umask 022

# Whole, beside, then in place: an upgrade never overwrites a file that runs.
mkdir -p "$home" "$bin"
rm -rf "$home/.new"
mkdir "$home/.new"
for name in node tegata.cjs koffi.node tegata uninstall.sh LICENSE.txt THIRD-PARTY-NOTICES.txt; do
  cp "$source/$name" "$home/.new/$name"
done
if [ "$(uname -s)" = Darwin ]; then
  # macOS marks what was downloaded, and would ask about each file.
  xattr -dr com.apple.quarantine "$home/.new" 2>/dev/null || true
fi
if [ -e "$home/$version" ]; then mv "$home/$version" "$home/.old.$$"; fi
mv "$home/.new" "$home/$version"
ln -sfn "$home/$version/tegata" "$bin/tegata"

"$home/$version/tegata" install

# Other versions last, when the browsers know the new one; one that still runs goes the next time.
for folder in "$home"/* "$home"/.old.*; do
  if [ "$folder" = "$home/$version" ] || [ ! -e "$folder/tegata.cjs" ]; then continue; fi
  if ! pgrep -f -- "$folder/tegata.cjs" >/dev/null 2>&1; then rm -rf "$folder"; fi
done
echo "Tegata $version: $home/$version"
echo "Restart the browser. Self-check: $bin/tegata doctor"
