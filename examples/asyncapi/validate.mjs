// Reads an AsyncAPI document with AsyncAPI's own parser, Avro schemas too, and tells what is wrong or what is in it.
import { readFile } from 'node:fs/promises'
import { Parser } from '@asyncapi/parser'
import { AvroSchemaParser } from '@asyncapi/avro-schema-parser'

const ERROR = 0
const file = process.argv[2] ?? new URL('../../docs/asyncapi.yaml', import.meta.url)

const parser = new Parser()
parser.registerSchemaParser(AvroSchemaParser())
const { document, diagnostics } = await parser.parse(await readFile(file, 'utf8'))

for (const { severity, code, message, path } of diagnostics) {
  console.error(`${severity === ERROR ? 'error' : 'hint'}  ${code}  ${message}  ${path.join('/')}`)
}
if (!document || diagnostics.some(({ severity }) => severity === ERROR)) process.exit(1)

for (const channel of document.channels().all()) {
  const [message] = channel.messages().all()
  const fields = Object.keys(message.payload()?.properties() ?? {})
  console.log(`${channel.address()}  ${message.id()}  ${fields.join(' ')}`)
}
