import { HocuspocusProvider } from '@hocuspocus/provider'
import { type Origin, openProject, type ProjectDocument } from '@potok/model'
import * as Y from 'yjs'
import { sendUpdate } from '../api/updates.ts'
import { Acknowledged } from './acknowledged.ts'
import { nameOf } from './device.ts'
import { type LocalCopy, openLocalCopy } from './localCopy.ts'
import { Owed } from './owed.ts'
import type { DeviceKeeps } from './save.ts'
import { Socket } from './socket.ts'
import { type Stack, Stacks } from './stacks.ts'

/** One copy of the project in this tab: its document, its connection and its place on this device. A refused edit ends it. */
export interface Replica {
  readonly document: ProjectDocument
  /** What the session itself does here, outside every group of screens. */
  readonly origin: Origin
  stackOf(group: string): Stack
  readonly known: Acknowledged
  readonly provider: HocuspocusProvider
  readonly local: LocalCopy | null
  reconnect(): void
  /** Reads what other tabs of this person have left on this device. */
  takeOver(): Promise<void>
  close(): void
  /** Closes it and takes its copy off this device. */
  discard(): Promise<void>
}

export interface ReplicaEvents {
  connected(): void
  disconnected(): void
  closed(code: number | undefined): void
  edited(): void
  /** So many edits more are on their way into the copy on this device; fewer when they are there. */
  storing(more: number): void
  /** Whether this device has a copy of everything that was edited. */
  kept(copy: DeviceKeeps): void
  /** So many edits of other tabs wait for the server here, too. */
  tookOver(edits: number): void
  unsynced(count: number): void
  denied(reason: string): void
  told(message: unknown): void
}

export interface ReplicaPlace {
  project: string
  epoch: number
  person: string
  address: string
  ticket(): Promise<string>
}

export async function openReplica(place: ReplicaPlace, events: ReplicaEvents): Promise<Replica> {
  const doc = new Y.Doc()
  const known = new Acknowledged()
  const local = await openLocalCopy(nameOf(place), doc)
  const { edits = 0, bases = [] } = local?.waiting ?? {}
  for (const base of bases) known.fromServer(base)
  if (edits === 0) known.fromServer(Y.encodeStateAsUpdate(doc))
  else known.fromMe(Y.encodeStateAsUpdate(doc))

  const owed = new Owed(doc, known, (update) => sendUpdate(place.project, 'project', place.epoch, update))
  // A delay under the library's own least one would make it give up without a word.
  const socket = new Socket({ url: place.address, delay: 500, minDelay: 250, maxDelay: 10_000 })
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: `project/${place.project}`,
    document: doc,
    token: async () => {
      const ticket = await place.ticket()
      const ended = await owed.deliver()
      if (ended === null) return ticket
      events.closed(ended)
      throw new Error('What is owed did not arrive')
    },
    onStatus: ({ status }) => {
      if (status === 'disconnected') events.disconnected()
    },
    onAuthenticated: () => events.connected(),
    onAuthenticationFailed: ({ reason }) => events.denied(reason),
    onUnsyncedChanges: ({ number }) => {
      if (number === 0 && provider.isAuthenticated) known.acknowledge()
      events.unsynced(number)
    },
    onClose: ({ event }) => {
      owed.closed(event?.code)
      events.closed(event?.code)
    },
    onStateless: ({ payload }) => events.told(parsed(payload)),
  })
  doc.on('update', (update: Uint8Array, from: unknown) => {
    if (from === provider) known.fromServer(update)
    else {
      known.fromMe(update)
      if (local?.isSource(from)) return
      events.edited()
      if (!local) return
      events.storing(1)
      void local.stored().then((isKept) => {
        events.storing(-1)
        events.kept(isKept ? 'kept' : 'full')
      })
    }
  })
  events.kept(local ? 'kept' : 'forbidden')
  provider.attach()

  const document = openProject(doc)
  const origin: Origin = { who: 'participant', person: place.person, screen: 'project' }
  const stacks = new Stacks(document, place.person)
  const end = () => {
    stacks.close()
    document.close()
    provider.destroy()
    socket.destroy()
  }
  return {
    document,
    origin,
    stackOf: (group) => stacks.of(group),
    known,
    provider,
    local,
    reconnect: () => socket.renew(),
    async takeOver() {
      if (!local) return
      await local.takeOver((edits) => events.tookOver(edits))
      events.kept((await local.stored()) ? 'kept' : 'full')
    },
    close() {
      end()
      void local?.close()
    },
    async discard() {
      end()
      await local?.forget()
      await local?.close()
    },
  }
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return null
  }
}
