#!/usr/bin/env bash
# A run into a file system of 200 KB must end with exit code 1, one sentence and no _SUCCESS; with room it must then succeed.
# Needs the right to mount a tmpfs.
set -euo pipefail
cd "$(dirname "$0")/../../.."
disk=$(mktemp -d)
mount -t tmpfs -o size=200k tmpfs "$disk"
trap 'umount "$disk"; rmdir "$disk"' EXIT
code=0
pipelines/local/standpoint run --input='data/articles/*' --output="$disk/out" > "$disk.log" 2>&1 || code=$?
grep '^standpoint:' "$disk.log"
[[ $code -eq 1 && ! -e $disk/out/_SUCCESS ]] || { echo "full disk: exit code $code"; exit 1; }
mount -o remount,size=100m "$disk"
pipelines/local/standpoint run --input='data/articles/*' --output="$disk/out" --overwrite > "$disk.log" 2>&1
[[ -e $disk/out/_SUCCESS ]]
echo "full disk: exit code 1 and no _SUCCESS when full, exit code 0 with room"
rm -f "$disk.log"
