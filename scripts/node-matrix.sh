#!/usr/bin/env bash
# Runs the README's two commands on a clean clone with an empty home, once for each major version of Node:
#   scripts/node-matrix.sh 20 22 24
# The clone holds what is committed. It fails when a command fails or leaves anything behind in the tree.
set -euo pipefail

root=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
pnpm=$(node -p 'require(process.argv[1]).packageManager' "$root/package.json")
[ $# -gt 0 ] || set -- 20 22 24
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

for version in "$@"; do
  clone=$scratch/node-$version
  export HOME=$scratch/home-$version
  mkdir "$HOME"
  git clone --quiet "$root" "$clone"
  cd "$clone"
  for task in start test; do
    began=$SECONDS
    CI=true npx --yes -p "node@$version" -p "$pnpm" -- pnpm "$task" </dev/null
    echo "node $version: $task passed in $((SECONDS - began)) s"
  done
  left=$(git status --porcelain)
  [ -z "$left" ] || { printf 'node %s left behind:\n%s\n' "$version" "$left"; exit 1; }
  cd "$root"
  rm -rf "$clone" "$HOME"
done
