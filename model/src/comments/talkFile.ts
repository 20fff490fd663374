import * as Y from 'yjs'
import { type Id, newId } from '../ids.ts'
import { ID_SHAPE, type Shape } from '../records/fields.ts'
import { piecesOf } from './mentions.ts'
import { isSoundTalk, LONGEST_MESSAGE, LONGEST_PLACE_NAME, MOST_TALK } from './soundTalk.ts'
import { threadsOf } from './talk.ts'
import { readTalkPlace, type TalkPlace } from './talkPlace.ts'

/** A thread as a project file holds it: in words, with names for people. */
export interface FiledThread {
  readonly place: TalkPlace
  readonly name: string
  readonly messages: readonly { readonly author: string; readonly at: number; readonly text: string }[]
  readonly settled: { readonly by: string; readonly at: number } | null
}

const said = (who: string): Shape => ({ [who]: { type: 'string' }, at: { type: 'integer', minimum: 0 } })
const exactly = (properties: Shape): Shape => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

/** The same as JSON Schema says it. */
export const TALK_SHAPE: Shape = {
  description: 'What was said about the project, in words; whoever takes the file over speaks it.',
  type: 'array',
  items: exactly({
    place: exactly({ noun: { type: 'string' }, id: ID_SHAPE, part: { type: 'string' } }),
    name: { type: 'string', maxLength: LONGEST_PLACE_NAME },
    messages: {
      type: 'array',
      minItems: 1,
      items: exactly({ ...said('author'), text: { type: 'string' } }),
    },
    settled: { anyOf: [{ type: 'null' }, exactly(said('by'))] },
  }),
}

/** What is said about a project, as a project file holds it; null: nothing. */
export function talkInFile(doc: Y.Doc, nameOf: (person: Id) => string): FiledThread[] | null {
  const threads = threadsOf(doc).map(({ place, name, messages, settled }) => ({
    place,
    name,
    messages: messages
      .filter(({ isDeleted }) => !isDeleted)
      .map(({ author, at, text }) => ({ author: nameOf(author), at, text: inWords(text, nameOf) })),
    settled: settled && { by: nameOf(settled.by), at: settled.at },
  }))
  return threads.length > 0 ? threads : null
}

const inWords = (text: string, nameOf: (person: Id) => string): string =>
  piecesOf(text)
    .map((piece) => ('words' in piece ? piece.words : `@${nameOf(piece.person)}`))
    .join('')

/** The sound threads of a file; what is malformed is left out. */
export function readTalkFile(given: unknown): FiledThread[] {
  if (!Array.isArray(given)) return []
  let room = MOST_TALK.messages
  return given.slice(0, MOST_TALK.threads).flatMap((one: unknown) => {
    const { place: at, name, messages, settled } = fieldsOf(one)
    const { noun, id, part } = fieldsOf(at)
    const place = readTalkPlace(noun, id, part)
    const said = (Array.isArray(messages) ? messages : []).flatMap((message: unknown) => readMessage(message) ?? [])
    if (!place || said.length === 0 || said.length > room) return []
    room -= said.length
    return [{ place, name: wordsOf(name).slice(0, LONGEST_PLACE_NAME), messages: said, settled: readSettled(settled) }]
  })
}

function readMessage(given: unknown): FiledThread['messages'][number] | null {
  const { author, at, text } = fieldsOf(given)
  if (!isSoundTalk('messages', 'text', text) || !isSoundTalk('messages', 'at', at)) return null
  return { author: wordsOf(author).slice(0, LONGEST_NAME), at: at as number, text: text as string }
}

function readSettled(given: unknown): FiledThread['settled'] {
  const { by, at } = fieldsOf(given)
  return isSoundTalk('settlements', 'at', at) ? { by: wordsOf(by), at: at as number } : null
}

const LONGEST_NAME = 60
const fieldsOf = (given: unknown): Record<string, unknown> =>
  typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {}
const wordsOf = (given: unknown): string => (typeof given === 'string' ? given : '')

/** The document of such a talk, spoken by whoever brings it: each message begins with the name of whoever said it. */
export function talkOfFile(threads: readonly FiledThread[], by: Id): Uint8Array | null {
  if (threads.length === 0) return null
  const doc = new Y.Doc()
  const put = (container: string, fields: object): Id => {
    const id = newId()
    doc.getMap(container).set(id, new Y.Map(Object.entries({ author: by, ...fields })))
    return id
  }
  doc.transact(() => {
    for (const { place, name, messages, settled } of threads) {
      const thread = put('threads', { at: messages[0]?.at ?? 0, ...place, name })
      for (const { author, at, text } of messages)
        put('messages', { at, thread, text: (author ? `${author}: ${text}` : text).slice(0, LONGEST_MESSAGE) })
      if (settled) put('settlements', { at: settled.at, thread })
    }
  })
  return Y.encodeStateAsUpdate(doc)
}
