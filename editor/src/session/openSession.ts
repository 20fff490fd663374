import type { Locked, Refusal } from '@potok/model'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { socketAddress } from '../address.ts'
import { NO_NETWORK } from '../api/ask.ts'
import { fetchTicket, type Role } from '../api/projects.ts'
import { type Aside, keepAside, readAside, setAside } from './aside.ts'
import { afterClose } from './closing.ts'
import { keepHere, readKept } from './keptHere.ts'
import { type Presence, PresenceBoard } from './presence.ts'
import { bringEarlier, bringOver } from './rebuild.ts'
import { openReplica, type Replica } from './replica.ts'
import {
  afterEvent,
  atFirst,
  type DeviceKeeps,
  type SaveEvent,
  type SaveState,
  type StorageTrouble,
  saveState,
} from './save.ts'
import { unsentOf, wipe } from './unsent.ts'
import { startWatch } from './watchdog.ts'

export interface SessionState {
  readonly replica: Replica | null
  readonly role: Role | null
  readonly save: SaveState
  /** Why the project cannot be open any longer; the sentence is beside it. */
  readonly ended: 'withdrawn' | 'gone' | 'reload' | 'signed-out' | null
  readonly refusal: Refusal | null
  /** Edits that the server did not take, kept for the person. */
  readonly aside: Aside | null
  readonly copy: DeviceKeeps
  /** Maps that only a facilitator changes for now. */
  readonly locks: Locked
  /** How many wait to be let in, as the server rang last; told to a facilitator alone. */
  readonly waiting: { readonly count: number }
  /** The workshop of this project that changed last, while one goes on. */
  readonly workshop: Workshop | null
}

export interface Who {
  /** Null without a network: then it is whoever was here last. */
  readonly id: string | null
  readonly guest: boolean
}

interface Workshop {
  readonly session: string
  readonly version: number
  /** Where everybody was called to last and by whom, by the server's clock. */
  readonly summons: { readonly at: number; readonly to: string; readonly by?: string } | null
}

/** One project open in this tab. */
export interface Session {
  readonly projectId: string
  readonly person: string
  readonly state: StoreApi<SessionState>
  readonly presence: Presence
  mayEdit(): boolean
  /** Maps that are closed to this person. */
  locked(): Locked
  /** The person took the file or does not need it. */
  dropAside(): void
  close(): void
}

const RETRY_MS = 2000
const NONE: Locked = new Set()
const TAKE_OVER_TICKS = 3

export function openSession(projectId: string, who: Who): Session {
  const last = readKept(projectId)
  const person = who.id ?? last?.person ?? 'me'
  const guest = who.id === null ? (last?.guest ?? false) : who.guest
  const wasHere = last?.person === person
  const state = createStore<SessionState>(() => ({
    replica: null,
    role: null,
    save: { name: 'opening' },
    ended: null,
    refusal: null,
    aside: readAside(projectId, person),
    copy: 'kept',
    locks: NONE,
    waiting: { count: 0 },
    workshop: null,
  }))
  const presence = new PresenceBoard()
  const watch = startWatch()
  let facts = atFirst
  let epoch: number | null = null
  /** What the opening asked for serves the first connection too: a poor line is asked once. */
  let firstTicket: Awaited<ReturnType<typeof fetchTicket>> | null = null
  let closed = false
  let rebuilding = false

  const tell = (event: SaveEvent) => {
    const before = facts.edits
    facts = afterEvent(facts, event)
    state.setState({ save: saveState(facts), copy: facts.copy })
    const { replica } = state.getState()
    if (before === facts.edits || !replica?.local) return
    replica.local.keepWaiting(facts.edits, before === 0 ? replica.known.state() : null)
  }
  const offer = (aside: Aside | null) => {
    keepAside(projectId, person, aside)
    state.setState({ aside })
  }
  const end = (ended: NonNullable<SessionState['ended']>, refusal: Refusal | null = null) => {
    const { replica } = state.getState()
    // Whoever signs in again finds their edits in the copy on this device.
    const stays = ended === 'signed-out' && facts.copy === 'kept'
    if (replica && facts.edits > 0 && !stays) offer(setAside(replica.document.project(), facts.edits))
    presence.follow(null)
    replica?.provider.configuration.websocketProvider.disconnect()
    state.setState({ ended, refusal })
    if (ended !== 'reload' && ended !== 'signed-out') void leaveNothing(replica !== null)
  }
  /** A closed project: what an earlier tab did not send is offered first, and only then does the device forget a guest. */
  const leaveNothing = async (wasOpen: boolean) => {
    const [unsent] = wasOpen || state.getState().aside ? [] : await unsentOf(person, projectId)
    if (unsent) offer(unsent.aside)
    if (guest && !state.getState().aside) await wipe(person, projectId)
  }
  /** To a stranger a project does not exist; whoever was in it is one no longer. */
  const shut = (refusal: Refusal) => {
    if (refusal.code === 'not-signed-in' && !guest) return end('signed-out', refusal)
    const wasIn = wasHere || state.getState().role !== null
    end(refusal.code === 'not-found' && !wasIn ? 'gone' : 'withdrawn', refusal)
  }
  const takeRight = (role: Role) => {
    state.setState({ role })
    tell({ name: 'right', mayEdit: role === 'facilitator' || role === 'editor' })
  }

  const locked = (): Locked => {
    const { role, locks } = state.getState()
    return role === 'facilitator' ? NONE : locks
  }

  /** Asked by the provider before each connection. A new epoch ends the replica before it could be mixed with the old one. */
  const ticket = async (): Promise<string> => {
    const got = firstTicket ?? (await fetchTicket(projectId))
    firstTicket = null
    if (!got.ok) {
      if (got.code !== NO_NETWORK) shut(got)
      throw new Error(got.message)
    }
    takeRight(got.value.role)
    keepHere(projectId, { role: got.value.role, epoch: got.value.epoch, person, guest })
    if (epoch !== got.value.epoch) {
      epoch = got.value.epoch
      void rebuild()
      throw new Error('The document has a new epoch')
    }
    return got.value.ticket
  }

  const open = async (): Promise<Replica | null> => {
    if (epoch === null || closed) return null
    const address = socketAddress(projectId)
    let here: Replica | null = null
    const mine = () => here === null || state.getState().replica === here
    here = await openReplica(
      { project: projectId, epoch, person, address, ticket },
      {
        connected: () => {
          if (!mine()) return
          tell({ name: 'connected' })
          void here?.takeOver()
        },
        disconnected: () => mine() && tell({ name: 'disconnected' }),
        edited: () => mine() && tell({ name: 'edited' }),
        storing: (more) => mine() && tell({ name: 'storing', more }),
        kept: (copy) => mine() && tell({ name: 'copy', copy }),
        tookOver: (edits) => mine() && tell({ name: 'local-copy', edits }),
        unsynced: (count) => mine() && tell({ name: 'unsynced', count, at: Date.now() }),
        denied: () => mine() && retry(),
        told: (message) => mine() && hear(message),
        closed: (code) => {
          if (!mine()) return
          tell({ name: 'disconnected' })
          const next = afterClose(code)
          if (next === 'rebuild') void rebuild()
          else if (next === 'storage' || next === 'crowded') tell({ name: 'storage', trouble: next })
          else if (next === 'withdrawn' || next === 'gone' || next === 'reload') void checkRight(next)
          else if (code !== undefined && code >= 4400) retry()
        },
      },
    )
    if (closed) {
      here.close()
      return null
    }
    if (here.document.doc.store.clients.size > 0) tell({ name: 'local-copy', edits: here.local?.waiting.edits ?? 0 })
    return here
  }

  const retry = () => {
    setTimeout(() => {
      if (!closed && !state.getState().ended) state.getState().replica?.reconnect()
    }, RETRY_MS)
  }

  /** A role that only became smaller is not the end: the project stays open for looking. */
  const checkRight = async (ended: 'withdrawn' | 'gone' | 'reload') => {
    if (ended === 'reload') return end('reload')
    const got = await fetchTicket(projectId)
    if (!got.ok && got.code !== NO_NETWORK) return end(ended, got)
    if (got.ok) {
      takeRight(got.value.role)
      epoch = got.value.epoch
      await rebuild()
    }
  }

  const hear = (message: unknown) => {
    if (typeof message !== 'object' || message === null) return
    const said = message as {
      type?: string
      state?: string
      code?: string
      reason?: string
      message?: string
      role?: Role
      maps?: unknown
      count?: number
      session?: string
      version?: number
      goesOn?: boolean
      summons?: Workshop['summons']
    }
    if (said.type === 'storage') {
      const well = said.state === 'ok'
      const full = said.reason === 'disk-full'
      const trouble: StorageTrouble | null = well ? null : full ? 'disk-full' : 'storage'
      tell({ name: 'storage', trouble })
    }
    if (said.type === 'role' && said.role) takeRight(said.role)
    if (said.type === 'waiting') state.setState({ waiting: { count: said.count ?? 0 } })
    if (said.type === 'session' && said.session) {
      const { session, version = 0, summons = null } = said
      state.setState({ workshop: said.goesOn ? { session, version, summons } : null })
    }
    if (said.type === 'locks' && Array.isArray(said.maps)) state.setState({ locks: new Set(said.maps) })
    if (said.type === 'refused') {
      state.setState({
        refusal: { ok: false, code: said.code ?? 'refused', message: said.message ?? '', values: {}, about: [] },
      })
    }
  }

  /** The one path after a refused edit, a changed right, a new epoch: the old document aside, a fresh one, what is allowed again. */
  const rebuild = async () => {
    if (rebuilding || closed) return
    rebuilding = true
    const old = state.getState().replica
    const edits = facts.edits
    const mine = old?.document.project() ?? null
    const base = old?.known ?? null
    presence.follow(null)
    const wanted = mine && base && edits > 0
    if (wanted) {
      keepAside(projectId, person, setAside(mine, edits))
      await old?.discard()
    } else old?.close()
    facts = { ...atFirst, mayEdit: facts.mayEdit, savedAt: facts.savedAt }
    state.setState({ replica: null })
    const fresh = await open()
    rebuilding = false
    if (!fresh) return
    show(fresh)
    if (wanted) {
      await met()
      const left = bringOver(base, mine, fresh, facts.mayEdit, locked())
      offer(left > 0 ? setAside(mine, left) : null)
    }
  }

  const met = (): Promise<void> =>
    new Promise((resolve) => {
      const stop = setInterval(() => {
        if (!facts.metServer && !closed) return
        clearInterval(stop)
        resolve()
      }, 50)
    })

  const show = (replica: Replica) => {
    state.setState({ replica })
    presence.follow(replica.provider.awareness)
  }

  const begin = async () => {
    const got = await fetchTicket(projectId)
    if (closed) return
    if (!got.ok && got.code !== NO_NETWORK) return shut(got)
    const kept = got.ok ? { role: got.value.role, epoch: got.value.epoch, person, guest } : wasHere ? last : null
    if (!kept) {
      setTimeout(() => void begin(), RETRY_MS)
      return
    }
    keepHere(projectId, kept)
    epoch = kept.epoch
    firstTicket = got.ok ? got : null
    takeRight(kept.role)
    const replica = await open()
    if (!replica) return
    show(replica)
    await met()
    await lookBack()
  }

  const lookBack = async () => {
    const { replica } = state.getState()
    if (!replica || closed || epoch === null) return
    const aside = await bringEarlier({ project: projectId, epoch, person }, replica, facts.mayEdit, locked())
    if (aside) offer(aside)
  }

  let ticked = 0
  const ticks = setInterval(() => {
    if (++ticked % TAKE_OVER_TICKS === 0 && !rebuilding) void state.getState().replica?.takeOver()
    if (watch.mustReconnect(Date.now(), facts) && !facts.trouble) state.getState().replica?.reconnect()
  }, 1000)
  const wake = () => state.getState().replica?.reconnect()
  /** Only where closing the tab would lose something does the browser ask whether to. */
  const warn = (event: BeforeUnloadEvent) => {
    if (facts.edits > 0 && facts.copy !== 'kept') event.preventDefault()
  }
  window.addEventListener('online', wake)
  window.addEventListener('beforeunload', warn)
  void begin()

  return {
    projectId,
    person,
    state,
    presence,
    locked,
    mayEdit: () => facts.mayEdit && state.getState().ended === null,
    dropAside() {
      offer(null)
      state.setState({ refusal: null })
      if (guest && state.getState().ended) void wipe(person, projectId)
    },
    close() {
      closed = true
      clearInterval(ticks)
      window.removeEventListener('online', wake)
      window.removeEventListener('beforeunload', warn)
      presence.stop()
      state.getState().replica?.close()
    },
  }
}
