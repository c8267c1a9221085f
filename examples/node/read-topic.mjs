// Prints the articles on a topic of Khabar as they arrive: a subscriber needs a Kafka client, the registry and nothing else.
import { parseArgs } from 'node:util'
import kafkajs from 'kafkajs'
import registryClient from '@kafkajs/confluent-schema-registry'

const { Kafka, logLevel } = kafkajs
const { SchemaRegistry } = registryClient

const HELP = `Usage: node read-topic.mjs [options]

Prints the entries of a topic from its beginning, then new ones as they arrive, until Ctrl-C.

  --bootstrap HOST:PORT  Kafka broker (default: $KAFKA_BOOTSTRAP_SERVERS or 127.0.0.1:9092)
  --registry URL         schema registry (default: $SCHEMA_REGISTRY_URL or http://127.0.0.1:8081)
  --topic NAME           topic to read (default: news.topic.ceasefire)
  --group ID             consumer group; a group that has read before goes on where it stopped
                         (default: a new one each time)
  --json                 print the whole record, one JSON object a line
  --once                 end when all that is there now has been read
  --help                 this text`

function settings() {
  try {
    return parseArgs({
      options: {
        bootstrap: { type: 'string', default: process.env.KAFKA_BOOTSTRAP_SERVERS ?? '127.0.0.1:9092' },
        registry: { type: 'string', default: process.env.SCHEMA_REGISTRY_URL ?? 'http://127.0.0.1:8081' },
        topic: { type: 'string', default: 'news.topic.ceasefire' },
        group: { type: 'string', default: `read-topic-${process.pid}-${Date.now()}` },
        json: { type: 'boolean', default: false },
        once: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`)
    process.exit(2)
  }
}

// Article ids are the keys; avsc's records print as plain objects.
function line(key, entry, json) {
  if (json) return JSON.stringify({ key, ...entry })
  const article = entry.article ?? entry
  const rules = (entry.matches ?? []).map((match) => match.rule).join(',')
  return [entry.action ?? '', key, article.headline ?? '', rules].filter(Boolean).join('  ')
}

// Where each partition ends now, to know when everything has been read.
async function ends(kafka, topic) {
  const admin = kafka.admin()
  await admin.connect()
  try {
    const offsets = await admin.fetchTopicOffsets(topic)
    return new Map(offsets.filter(({ high, low }) => high !== low).map(({ partition, high }) => [partition, BigInt(high)]))
  } finally {
    await admin.disconnect()
  }
}

async function main() {
  const options = settings()
  if (options.help) {
    console.log(HELP)
    return
  }
  const kafka = new Kafka({ clientId: 'read-topic', brokers: options.bootstrap.split(','), logLevel: logLevel.NOTHING })
  const registry = new SchemaRegistry({ host: options.registry })
  const left = await ends(kafka, options.topic)
  // Committed records only, which is kafkajs' default: Khabar writes in transactions.
  const consumer = kafka.consumer({
    groupId: options.group,
    retry: { retries: 3, restartOnFailure: async () => false },
  })

  let done
  const finished = new Promise((resolve, reject) => {
    done = resolve
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error))
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  if (options.once && left.size === 0) done()

  await consumer.connect()
  await consumer.subscribe({ topic: options.topic, fromBeginning: true })
  await consumer.run({
    eachBatch: async ({ batch, resolveOffset, heartbeat }) => {
      for (const message of batch.messages) {
        if (message.value) {
          console.log(line(message.key?.toString(), await registry.decode(message.value), options.json))
        }
        resolveOffset(message.offset)
        await heartbeat()
      }
      // The end of a transaction is a record too, so it is the batch that tells how far we are.
      if (left.has(batch.partition) && BigInt(batch.lastOffset()) + 1n >= left.get(batch.partition)) {
        left.delete(batch.partition)
      }
      if (options.once && left.size === 0) done()
    },
  })
  await finished
  await consumer.disconnect()
}

main().catch((error) => {
  console.error(error.message)
  process.exit(1)
})
