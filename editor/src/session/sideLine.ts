import { HocuspocusProvider } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { socketAddress } from '../address.ts'
import { NO_NETWORK } from '../api/ask.ts'
import { fetchTicket, type Role } from '../api/projects.ts'
import { sendUpdate } from '../api/updates.ts'
import { Acknowledged } from './acknowledged.ts'
import { bringEarlier, bringOver } from './bringSide.ts'
import { afterClose } from './closing.ts'
import { nameOf, type SideKind } from './device.ts'
import { readKept } from './keptHere.ts'
import { openLocalCopy } from './localCopy.ts'
import { Owed } from './owed.ts'
import { PresenceBoard } from './presence.ts'
import { afterEvent, atFirst, type SaveEvent, type SaveState, saveState } from './save.ts'
import { keepSideAside, readSideAside } from './sideAside.ts'
import { Socket } from './socket.ts'
import { startWatch } from './watchdog.ts'

interface SideLineState {
  /** Null until it is here, and while it is opened anew. */
  readonly doc: Y.Doc | null
  readonly save: SaveState
  readonly mayWrite: boolean
  /** What the server did not take, kept for the person. */
  readonly aside: string | null
}

/** A document beside a project, and who may write it. */
export interface Side {
  readonly kind: SideKind
  /** The maps of records that it holds. */
  readonly containers: readonly string[]
  mayWrite(role: Role): boolean
}

/** A document beside a project, open in this tab; the project's own line tells about rights and epochs. */
export interface SideLine {
  readonly state: StoreApi<SideLineState>
  readonly presence: PresenceBoard
  dropAside(): void
  close(): void
}

const RETRY_MS = 2000
const REFUSED = [4422, 4423]

interface Open {
  readonly doc: Y.Doc
  readonly known: Acknowledged
  readonly epoch: number
  close(keepsCopy: boolean): Promise<void>
  reconnect(): void
}

export function openSideLine(side: Side, project: string, person: string): SideLine {
  const { kind, containers } = side
  const state = createStore<SideLineState>(() => ({
    doc: null,
    save: { name: 'opening' },
    mayWrite: false,
    aside: readSideAside(kind, project, person),
  }))
  const presence = new PresenceBoard()
  const watch = startWatch()
  let facts = atFirst
  let current: Open | null = null
  let closed = false
  let renewing = false

  const tell = (event: SaveEvent) => {
    facts = afterEvent(facts, event)
    state.setState({ save: saveState(facts), mayWrite: facts.mayEdit })
  }

  const offer = (aside: string | null) => {
    keepSideAside(kind, project, person, aside)
    state.setState({ aside })
  }

  /** A right or the state of the storage that changed while the line is open. */
  const hear = (payload: string) => {
    const said = JSON.parse(payload) as { type?: string; role?: Role; state?: string; reason?: string }
    if (said.type === 'role' && said.role) tell({ name: 'right', mayEdit: side.mayWrite(said.role) })
    if (said.type !== 'storage') return
    const trouble = said.reason === 'disk-full' ? 'disk-full' : 'storage'
    tell({ name: 'storage', trouble: said.state === 'ok' ? null : trouble })
  }

  /** Null without a right; without a network the epoch is the one that was open here last. */
  const ask = async (): Promise<{ ticket: string; epoch: number } | null> => {
    const got = await fetchTicket(project)
    if (got.ok) {
      tell({ name: 'right', mayEdit: side.mayWrite(got.value.role) })
      return got.value
    }
    const kept = got.code === NO_NETWORK ? readKept(project) : null
    if (!kept || kept.person !== person) return null
    tell({ name: 'right', mayEdit: side.mayWrite(kept.role) })
    return { ticket: '', epoch: kept.epoch }
  }

  const open = async (epoch: number): Promise<Open> => {
    const doc = new Y.Doc()
    const known = new Acknowledged()
    const local = await openLocalCopy(nameOf({ project, epoch, person, kind }), doc)
    const { edits = 0, bases = [] } = local?.waiting ?? {}
    for (const base of bases) known.fromServer(base)
    if (edits === 0) known.fromServer(Y.encodeStateAsUpdate(doc))
    else known.fromMe(Y.encodeStateAsUpdate(doc))
    const mine = () => !closed && (current === null || current.doc === doc)
    const count = (event: SaveEvent) => {
      const before = facts.edits
      tell(event)
      if (facts.edits !== before) local?.keepWaiting(facts.edits, before === 0 ? known.state() : null)
    }
    const ended = (code: number) => {
      if (!mine()) return
      count({ name: 'disconnected' })
      const next = afterClose(code)
      if (next === 'storage' || next === 'crowded') count({ name: 'storage', trouble: next })
      else if (next === 'rebuild' || next === 'withdrawn') void renew(!REFUSED.includes(code))
      else if (code >= 4400) setTimeout(() => mine() && socket.renew(), RETRY_MS)
    }
    const owed = new Owed(doc, known, (update) => sendUpdate(project, kind, epoch, update))
    const socket = new Socket({
      url: socketAddress(project),
      delay: 500,
      minDelay: 250,
      maxDelay: 10_000,
    })
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: `${kind}/${project}`,
      document: doc,
      token: async () => {
        const got = await ask()
        if (!got?.ticket) throw new Error(`No ticket for the ${kind}`)
        if (got.epoch !== epoch) {
          void renew(true)
          throw new Error(`The ${kind} have a new epoch`)
        }
        const code = await owed.deliver()
        if (code === null) return got.ticket
        ended(code)
        throw new Error('What is owed did not arrive')
      },
      onAuthenticated: () => mine() && count({ name: 'connected' }),
      onAuthenticationFailed: () => void setTimeout(() => mine() && socket.renew(), RETRY_MS),
      onStatus: ({ status }) => status === 'disconnected' && mine() && count({ name: 'disconnected' }),
      onUnsyncedChanges: ({ number }) => {
        if (!mine()) return
        if (number === 0 && provider.isAuthenticated) known.acknowledge()
        count({ name: 'unsynced', count: number, at: Date.now() })
      },
      onStateless: ({ payload }) => {
        if (mine()) hear(payload)
      },
      onClose: ({ event }) => {
        owed.closed(event?.code)
        ended(event?.code ?? 0)
      },
    })
    doc.on('update', (update: Uint8Array, from: unknown) => {
      if (from === provider) return known.fromServer(update)
      known.fromMe(update)
      if (local?.isSource(from)) return
      count({ name: 'edited' })
      if (!local) return
      count({ name: 'storing', more: 1 })
      void local.stored().then((isKept) => {
        count({ name: 'storing', more: -1 })
        count({ name: 'copy', copy: isKept ? 'kept' : 'full' })
      })
    })
    tell({ name: 'copy', copy: local ? 'kept' : 'forbidden' })
    if (doc.store.clients.size > 0) tell({ name: 'local-copy', edits })
    provider.attach()
    presence.follow(provider.awareness)
    return {
      doc,
      known,
      epoch,
      reconnect: () => socket.renew(),
      async close(keepsCopy) {
        presence.follow(null)
        provider.destroy()
        socket.destroy()
        if (!keepsCopy) await local?.forget()
        await local?.close()
      },
    }
  }

  /** After a refusal, another right or a new epoch: a fresh copy, and on it once more what the server had not taken yet, if it may. */
  const renew = async (mayBringOver: boolean) => {
    if (renewing || closed) return
    renewing = true
    const old = current
    const unsent = old !== null && facts.edits > 0
    state.setState({ doc: null })
    await old?.close(!unsent)
    facts = { ...atFirst, mayEdit: facts.mayEdit, savedAt: facts.savedAt }
    current = null
    await begin()
    renewing = false
    if (!unsent || !current) return
    await met()
    const fresh = (current as Open | null)?.doc
    if (!fresh) return
    const isOver = mayBringOver && facts.mayEdit
    if (isOver) bringOver(containers, old.known.document(), old.doc, fresh)
    else offer(JSON.stringify(old.doc.toJSON(), null, 2))
  }

  const met = (): Promise<void> =>
    new Promise((resolve) => {
      const stop = setInterval(() => {
        if (!facts.metServer && !closed) return
        clearInterval(stop)
        resolve()
      }, 50)
    })

  const begin = async (): Promise<void> => {
    const got = await ask()
    if (closed) return
    if (!got) {
      setTimeout(() => void begin(), RETRY_MS)
      return
    }
    const opened = await open(got.epoch)
    if (closed) return void opened.close(true)
    current = opened
    state.setState({ doc: opened.doc })
    void lookBack(opened)
  }

  const lookBack = async ({ doc, epoch }: Open) => {
    await met()
    if (!closed && current?.doc === doc && facts.mayEdit)
      await bringEarlier({ project, epoch, person, kind }, containers, doc)
  }

  const ticks = setInterval(() => {
    if (watch.mustReconnect(Date.now(), facts) && !facts.trouble) current?.reconnect()
  }, 1000)
  const wake = () => current?.reconnect()
  const warn = (event: BeforeUnloadEvent) => {
    if (facts.edits > 0 && facts.copy !== 'kept') event.preventDefault()
  }
  window.addEventListener('online', wake)
  window.addEventListener('beforeunload', warn)
  void begin()

  return {
    state,
    presence,
    dropAside: () => offer(null),
    close() {
      closed = true
      clearInterval(ticks)
      window.removeEventListener('online', wake)
      window.removeEventListener('beforeunload', warn)
      presence.stop()
      void current?.close(true)
    },
  }
}
