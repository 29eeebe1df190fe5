#!/usr/bin/env bash
# Trains every model from nothing but its encoder and the data, in the order in which one needs another: reproduce.sh DATE [WORK]
# DATE goes into the provenance; WORK (../train by default) gets encoders, checkpoints and the new models. LIMIT=200 takes so
# many rows a data file, to see that all steps work; the figures of LIMIT=40 must be those of limit-40.json. Broken off and given
# the same again, it goes on with the step that it was at: WORK/steps lists those that ended. Needs Maven and what
# requirements.txt lists; run it from the root.
set -euo pipefail
date=${1:?the date to write into the provenance, such as 2026-01-31}
work=${2:-../train}
models=$work/models
ended=$work/steps
number=0
going=
once() { # COMMAND...: not again where a run that was broken off did it, and all before it
  number=$((number + 1))
  if [[ ! $going ]]; then
    if [[ -e $ended && $(sed -n "${number}p" "$ended") == "$*" ]]; then return; fi
    going=yes
    mkdir -p "$work"
    { head -n $((number - 1)) "$ended" 2>/dev/null || true; } >"$ended.new"
    mv "$ended.new" "$ended"
  fi
  "$@"
  echo "$*" >>"$ended"
}
step() { once python -m standpoint_training "$@" --work "$work" --models "$models" ${LIMIT:+--limit "$LIMIT"}; }
finish() { # RECIPE CHECKPOINT
  step export --recipe "$1" --checkpoint "$2" --date "$date"
  step calibrate --recipe "$1"
  step check --recipe "$1"
}
teach_as_standard() { # RECIPE: it learns from the same answers of teachers
  mkdir -p "$work/$1"
  once cp "$work"/standard/distilled.json{l,} "$work/$1"
}

export PYTHONPATH=src/main/python
for recipe in standard large; do step fetch --recipe "$recipe"; done
for stage in 1 2 3 4; do step train --stage "$stage"; done
finish standard stage-4/epoch-1-average
for stage in 1 2; do step train --recipe large --stage "$stage"; done
finish large stage-2/epoch-1-average

# What both answer to sentences that nobody labelled is what all three learn from.
articles='../shared/data/allsides_raw/articles-*.jsonl.gz'
if [[ ${LIMIT:-} ]]; then articles='data/articles/*'; fi
once pipelines/local/standpoint run --input="$articles" --model="$models/standard" \
  --output="$work/unlabelled" --overwrite
step distil --recipe standard --teachers large standard --opinions "$work/unlabelled/opinions" --sentences "${LIMIT:-42000}"
teach_as_standard fast
step train --stage 5
finish standard stage-5/epoch-1-average
step distil --recipe large --teachers large standard --opinions "$work/unlabelled/opinions" --sentences "${LIMIT:-42000}"
step train --recipe large --stage 3
finish large stage-3/epoch-1-average

step fetch --recipe fast
step thin --recipe fast --start "$work/standard/stage-5/epoch-1-average.safetensors"
step train --recipe fast --start "$work/fast/thinned.safetensors"
step average --recipe fast --checkpoint soup/early --of stage-1/epoch-2-average stage-1/epoch-2-average stage-2/epoch-1-average
finish fast soup/early

# Heads that learn alone, on the exported encoders.
step train --stage 6
finish standard stage-6/epoch-2-average
step train --recipe large --stage 4
finish large stage-4/epoch-2-average
step distil --recipe standard --teachers large --opinions "$work/unlabelled/opinions" --sentences "${LIMIT:-42000}"
step train --stage 7
finish standard stage-7/epoch-2-average
step distil --recipe standard --teachers large standard --opinions "$work/unlabelled/opinions" --sentences "${LIMIT:-14000}"
teach_as_standard large
step train --stage 8
finish standard stage-8/epoch-1-average
step train --stage 9
finish standard stage-9/epoch-2-average
step train --stage 10
finish standard stage-10/epoch-1-average
step train --recipe fast --stage 3 --start "$work/fast/soup/early.safetensors"
finish fast stage-3/epoch-2-average

# Scales alone, half of the way that they went: the integers of the graph stay.
step restore --recipe large
step train --recipe large --stage 5 --start "$work/large/restored.safetensors"
step average --recipe large --checkpoint soup/scaled --of stage-5/epoch-1-average restored
finish large soup/scaled

if [[ ${LIMIT:-} == 40 ]]; then step figures --expected src/main/python/limit-40.json; fi
