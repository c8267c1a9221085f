#!/usr/bin/env sh
# Starts the demo on free ports and reads one of its topics with each of the examples; what is not installed is left out.
set -eu

home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
topic=${1:-news.topic.ceasefire}
log=$(mktemp)

KHABAR_KAFKA_PORT=0 KHABAR_REGISTRY_PORT=0 KHABAR_HTTP_PORT=0 "$home/khabar" demo >"$log" 2>&1 &
demo=$!
trap 'kill "$demo" 2>/dev/null || true; rm -f "$log"' EXIT
trap 'exit 1' INT TERM

# The demo names its addresses when all samples are through.
until grep -q '^metrics ' "$log"; do
  kill -0 "$demo" 2>/dev/null || { cat "$log" >&2; exit 1; }
  sleep 0.5
done
bootstrap=$(sed -n 's/^brokers  *//p' "$log")
registry=$(sed -n 's/^registry  *//p' "$log")

title() { printf '\n== %s ==\n' "$1"; }

title 'Java'
java -cp "$home/target/khabar.jar:$home/target/lib/*" "$home/examples/java/ReadTopic.java" \
  --bootstrap "$bootstrap" --registry "$registry" --topic "$topic" --once

title 'Node'
if command -v npm >/dev/null && (cd "$home/examples/node" && npm install --silent --no-audit --no-fund); then
  node "$home/examples/node/read-topic.mjs" --bootstrap "$bootstrap" --registry "$registry" --topic "$topic" --once
else
  echo 'left out: Node or its packages are not to be had here'
fi

title 'kcat'
if command -v kcat >/dev/null; then
  "$home/examples/kcat/read-topic.sh" "$bootstrap" "$registry" "$topic"
else
  echo 'left out: kcat is not installed'
fi
