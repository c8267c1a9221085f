#!/usr/bin/env sh
# Shows with kcat what stands beside the values of a topic: the keys, the CloudEvents headers, and in the first bytes
# of a value the id of its schema. Debian's kcat is built without Avro, so the values stay bytes here.
set -eu

bootstrap=${1:-127.0.0.1:9092}
registry=${2:-http://127.0.0.1:8081}
topic=${3:-news.topic.ceasefire}

case $bootstrap in
  -*) printf 'Usage: read-topic.sh [HOST:PORT [REGISTRY-URL [TOPIC]]]\n' >&2; exit 2 ;;
esac

# -e ends at the end of the topic; read_committed leaves out what a transaction took back. %h has the headers.
read_committed() {
  kcat -C -q -e -b "$bootstrap" -t "$topic" -o beginning -X isolation.level=read_committed "$@"
}

read_committed -f 'partition %p offset %o key %k\n  headers %h\n  value %S bytes\n'

# Confluent's wire format: a zero, then the id of the schema in four bytes, then Avro's binary encoding.
bytes=$(read_committed -c 1 -f '%s' | od -An -tu1 -N5)
if [ -n "$bytes" ]; then
  # shellcheck disable=SC2086 # five numbers
  set -- $bytes
  printf 'the schema of the first is %s/schemas/ids/%d\n' "$registry" $((($2 << 24) + ($3 << 16) + ($4 << 8) + $5))
fi
