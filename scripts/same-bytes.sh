#!/usr/bin/env bash
# Makes one run in every way that must not matter and compares the bytes of every file:
#   scripts/same-bytes.sh 20 22 24 26
# each major version of Node, 1, 2, 3 and 8 workers, shards of unequal sizes merged in another order, another time zone
# and locale, verify; then the projection in the browsers that are on this machine.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- 20 22 24 26
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# Enough that threads, which start later than the first, get some too.
members=150

node scripts/build-command.mjs

# on VERSION WORDS...: the command on that Node; what it says is shown only when it fails
on() {
  npx --yes -p "node@$1" -- node packages/cli/dist/bin/main.js "${@:2}" >/dev/null 2>"$scratch/said" ||
    { cat "$scratch/said" >&2; exit 1; }
}

same() {
  diff -rq "$1" "$2" >&2 || { echo "NOT the same: $3" >&2; exit 1; }
  echo "same bytes: $3"
}

for version in "$@"; do
  whole=$scratch/$version
  on "$version" project --members $members --out "$whole"
  for workers in 2 3 8; do
    on "$version" project --members $members --workers $workers --out "$scratch/workers"
    same "$whole" "$scratch/workers" "Node $version, $workers workers"
  done
  shards=()
  for range in "0 1" "1 61" "62 2" "64 86"; do
    read -r from count <<<"$range"
    on "$version" project --members-from "$from" --members "$count" --shard "$scratch/$from.json"
    shards=("$scratch/$from.json" "${shards[@]}")
  done
  on "$version" merge "${shards[@]}" --members $members --out "$scratch/merged"
  same "$whole" "$scratch/merged" "Node $version, 4 shards merged"
  TZ=Pacific/Apia LANG=ar_EG.UTF-8 on "$version" project --members $members --out "$scratch/elsewhere"
  same "$whole" "$scratch/elsewhere" "Node $version, another time zone and locale"
  on "$version" verify "$whole" --workers 2
  echo "verified: Node $version"
done

for version in "${@:2}"; do
  same "$scratch/$1" "$scratch/$version" "Node $version and Node $1"
done

npx vitest run --project slow tests/browser/same-projection.slow.test.ts
