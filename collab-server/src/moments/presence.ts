import type { beforeHandleAwarenessPayload, beforeHandleMessagePayload, Connection } from '@hocuspocus/server'
import { removeAwarenessStates } from 'y-protocols/awareness'
import { departuresIn, FRAME, frameOf } from '../protocols/hocuspocus/frames.ts'
import type { Visitor } from '../protocols/visitor.ts'
import { claim } from './owners.ts'

type Doing = Record<string, unknown>

/** A socket speaks for one client: the first that it names and that is nobody else's. */
function ownClient(connection: Connection, named: Iterable<number>): number | null {
  const { document, context } = connection
  const [own] = document.getClients(connection)
  if (own !== undefined) return own
  for (const client of named) if (claim(document, client, (context as Visitor).person.id)) return client
  return null
}

/** Who someone is, is written by the server over whatever the message says. */
export async function beforeHandleAwareness(payload: beforeHandleAwarenessPayload<Visitor>): Promise<void> {
  const { connection, states } = payload
  if (!connection) return
  // The library decodes into a presence of its own, whose empty state stands among those that were sent.
  const named = [...states].flatMap(([client, state]) => (Object.keys(state).length > 0 ? [client] : []))
  const own = ownClient(connection, named)
  for (const client of [...states.keys()]) if (client !== own) states.delete(client)
  const state = own === null ? undefined : states.get(own)
  if (own === null || !state) return
  const { person, role } = connection.context
  const user = { id: person.id, name: person.name, colour: person.colour, role }
  states.set(own, role === 'viewer' ? { user, doing: onlyLooking(state.doing) } : { ...state, user })
}

/** A viewer is seen, but leaves no marks: where they are, their cursor, what they look at and behind whom they go, nothing else. */
function onlyLooking(doing: unknown): Doing {
  const { screen, map, cursor, seen, follows } = (typeof doing === 'object' && doing !== null ? doing : {}) as Doing
  return { screen, map, cursor: cursor ?? null, seen: seen ?? null, follows: follows ?? null }
}

/** The library passes on living states only, so a client that leaves on an open socket would stay as a ghost. */
export async function beforeHandleMessage({ connection, document, update }: beforeHandleMessagePayload<Visitor>) {
  const frame = frameOf(update)
  if (frame?.kind !== FRAME.awareness) return
  const own = document.getClients(connection)
  const gone = departuresIn(frame).filter((client) => own.has(client))
  if (gone.length > 0) removeAwarenessStates(document.awareness, gone, { source: 'connection', connection })
}
