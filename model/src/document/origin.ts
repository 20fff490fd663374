/** Who made a change. One object lives as long as a session's screen: undo, log and echo hang on its identity. */
export interface Origin {
  readonly who: 'participant' | 'server' | 'migration' | 'import'
  readonly person: string
  readonly screen?: string
}

const births = new WeakMap<Origin, Origin>()

/**
 * The origin of a command's first transaction, in which its new records are born hidden. It is not undone:
 * undoing a creation hides the record again, so that a colleague's work on it outlives the undo.
 */
export function birthOf(by: Origin): Origin {
  const known = births.get(by)
  if (known) return known
  const birth = { ...by }
  births.set(by, birth)
  owners.set(birth, by)
  return birth
}

const owners = new WeakMap<object, Origin>()

/** Undo managers are origins too: they act for the person whose work they undo. */
export function actsFor(origin: object, by: Origin): void {
  owners.set(origin, by)
}

/** The person behind a transaction's origin; null for what came over the wire. */
export function originOf(origin: unknown): Origin | null {
  if (typeof origin !== 'object' || origin === null) return null
  return owners.get(origin) ?? ('who' in origin && 'person' in origin ? (origin as Origin) : null)
}
