#!/usr/bin/env bash
# Runs the GNU parallel example of docs/scale-out.md as it is printed there, and compares what it writes, byte for
# byte, with one run of the same members. Needs GNU parallel (Debian: apt-get install parallel).
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

node "$root/scripts/build-command.mjs"
mkdir "$scratch/bin"
printf '#!/bin/sh\nexec node "%s/packages/cli/dist/bin/main.js" "$@"\n' "$root" >"$scratch/bin/sufficiency"
chmod +x "$scratch/bin/sufficiency"
export PATH="$scratch/bin:$PATH"
cd "$scratch"

sed -n '/^```sh$/,/^```$/{/^```/d;p}' "$root/docs/scale-out.md" >example.sh
began=$SECONDS
bash -euo pipefail example.sh
echo "eight shards, two at a time, and their merge: $((SECONDS - began)) s"
began=$SECONDS
sufficiency project --seed 1 --members 1000 --out whole >/dev/null
echo "one run: $((SECONDS - began)) s"
diff -r whole merged
echo "same bytes: $(find whole -type f | wc -l) files"
