/** `crowded`: this person has more tabs open than the server takes. */
export type StorageTrouble = 'disk-full' | 'storage' | 'crowded'

/** Without a copy on this device, edits are in this tab and on the server only. */
export type DeviceKeeps = 'kept' | 'forbidden' | 'full'

/** What the line in the header says. */
export type SaveState =
  | { name: 'opening' }
  | { name: 'saved'; at: number | null }
  | { name: 'saving'; edits: number }
  | { name: 'offline'; edits: number; isKept: boolean }
  | { name: 'refused'; edits: number; isKept: boolean; trouble: StorageTrouble }
  | { name: 'viewOnly' }

/** What the session knows. `unsynced` is the provider's count of unanswered messages, `edits` our count of own changes. */
export interface SaveFacts {
  readonly connected: boolean
  readonly metServer: boolean
  readonly localCopyRead: boolean
  readonly unsynced: number
  readonly edits: number
  /** Own edits that are not yet in the copy on this device. */
  readonly storing: number
  readonly copy: DeviceKeeps
  readonly mayEdit: boolean
  readonly trouble: StorageTrouble | null
  readonly savedAt: number | null
}

export type SaveEvent =
  | { name: 'connected' }
  | { name: 'disconnected' }
  | { name: 'local-copy'; edits: number }
  | { name: 'edited' }
  | { name: 'storing'; more: number }
  | { name: 'copy'; copy: DeviceKeeps }
  | { name: 'unsynced'; count: number; at: number }
  | { name: 'right'; mayEdit: boolean }
  | { name: 'storage'; trouble: StorageTrouble | null }
  | { name: 'carried'; edits: number }

export const atFirst: SaveFacts = {
  connected: false,
  metServer: false,
  localCopyRead: false,
  unsynced: 0,
  edits: 0,
  storing: 0,
  copy: 'kept',
  mayEdit: true,
  trouble: null,
  savedAt: null,
}

export function afterEvent(facts: SaveFacts, event: SaveEvent): SaveFacts {
  switch (event.name) {
    case 'connected':
      return { ...facts, connected: true }
    case 'disconnected':
      return { ...facts, connected: false }
    case 'local-copy':
      return { ...facts, localCopyRead: true, edits: facts.edits + event.edits }
    case 'edited':
      return { ...facts, edits: facts.edits + 1 }
    case 'storing':
      return { ...facts, storing: Math.max(0, facts.storing + event.more) }
    case 'copy':
      return { ...facts, copy: event.copy }
    case 'carried':
      return { ...facts, edits: event.edits }
    case 'unsynced': {
      // Zero is an acknowledgement only on a live connection: the server releases it after its commit.
      const acknowledged = event.count === 0 && facts.connected
      const saved = acknowledged && facts.edits > 0
      return {
        ...facts,
        unsynced: event.count,
        metServer: facts.metServer || acknowledged,
        edits: acknowledged ? 0 : facts.edits,
        trouble: acknowledged ? null : facts.trouble,
        savedAt: saved ? event.at : facts.savedAt,
      }
    }
    case 'right':
      return { ...facts, mayEdit: event.mayEdit }
    case 'storage':
      return { ...facts, trouble: event.trouble }
  }
}

/** 'Saved' needs both: nothing unanswered, and the server heard from on this connection. */
export function saveState(facts: SaveFacts): SaveState {
  const isKept = facts.copy === 'kept'
  if (facts.trouble) return { name: 'refused', edits: facts.edits, isKept, trouble: facts.trouble }
  if (!facts.metServer && !facts.localCopyRead) return { name: 'opening' }
  // «On this device» is said when it is so, not a moment before.
  if (!facts.connected && isKept && facts.storing > 0) return { name: 'saving', edits: facts.edits }
  if (!facts.connected) return { name: 'offline', edits: facts.edits, isKept }
  if (!facts.mayEdit) return { name: 'viewOnly' }
  if (!facts.metServer) return facts.edits > 0 ? { name: 'saving', edits: facts.edits } : { name: 'opening' }
  if (facts.edits > 0) return { name: 'saving', edits: facts.edits }
  return { name: 'saved', at: facts.savedAt }
}
