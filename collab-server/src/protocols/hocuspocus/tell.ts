import type { Connection } from '@hocuspocus/server'
import type { Role } from '../../access/roles.ts'
import type { Said } from '../../refusals.ts'
import type { StorageState } from '../../stores/store.ts'

/** What the server says on a document beside the document itself. */
interface Told {
  /** The right of this connection became another. */
  role: { readonly role: Role }
  /** Before a connection ends for what was asked of it. */
  refused: Said
  /** Whether edits can be kept; also the first thing that is said. */
  storage: StorageState
  /** All maps that are locked now. */
  locks: { readonly maps: readonly string[] }
  /** How many wait to be let in; only to whoever may let them in. */
  waiting: { readonly count: number }
  /** A session of the project changed; `summons`: where everybody is called to, when and by whom. */
  session: {
    readonly session: string
    readonly version: number
    readonly goesOn: boolean
    readonly item: string | null
    readonly summons: { readonly at: number; readonly to: string; readonly by?: string } | null
  }
}

/** Their names; the editor's `session/openSession.ts` hears the same. */
export const TOLD = [
  'role',
  'refused',
  'storage',
  'locks',
  'waiting',
  'session',
] as const satisfies readonly (keyof Told)[]

/** The only way to say something on a connection: clients never send such a frame, and it is never passed on. */
export function tell<Name extends (typeof TOLD)[number]>(connection: Connection, name: Name, what: Told[Name]): void {
  connection.sendStateless(JSON.stringify({ type: name, ...what }))
}
