/** The one container of `boards/<project>`: under `<board>/<kind>:<id>` what stands on the boards, each a map of fields. */
export const BOARDS = 'boards'

/** What all boards of a project hold at most, and one thing on them, as JSON. */
export const MOST_ON_BOARDS = 20_000
export const LARGEST_ON_BOARD = 64 << 10

const KEY = /^([\w.-]{1,64})\/(shape|binding|asset|page|document):([\w-]{1,64})$/
const OWN = { shape: 1, binding: 1, asset: 1, page: 1, document: 1 } as const
type Kind = keyof typeof OWN

const INNER = /^(props|meta)\.[A-Za-z]\w{0,39}$/
const FIELDS: Record<Kind, ReadonlySet<string>> = {
  shape: new Set(['type', 'parentId', 'index', 'x', 'y', 'rotation', 'isLocked', 'opacity']),
  binding: new Set(['type', 'fromId', 'toId']),
  asset: new Set(['type']),
  page: new Set(['name', 'index']),
  document: new Set(['name', 'gridSize']),
}
/** What would show a page or a film of somebody else's address is not among them. */
const TYPES: Partial<Record<Kind, ReadonlySet<string>>> = {
  shape: new Set(['arrow', 'draw', 'frame', 'geo', 'group', 'highlight', 'image', 'line', 'note', 'text']),
  binding: new Set(['arrow']),
  asset: new Set(['image']),
}

export interface BoardKey {
  readonly board: string
  readonly kind: Kind
  /** The board's own name of it, `shape:…`. */
  readonly id: string
}

/** Null: nothing on a board is called so. */
export function readBoardKey(key: string): BoardKey | null {
  const [, board, kind, own] = KEY.exec(key) ?? []
  if (!board || !kind || !own || ['__proto__', 'constructor', 'prototype'].includes(board)) return null
  return { board, kind: kind as Kind, id: `${kind}:${own}` }
}

export const boardKey = (board: string, id: string): string => `${board}/${id}`

/** Whether this field of such a thing may hold this value. */
export function isSoundOnBoard({ kind }: BoardKey, field: string, value: unknown): boolean {
  if (!FIELDS[kind].has(field) && !INNER.test(field)) return false
  if (field === 'type' && !TYPES[kind]?.has(value as string)) return false
  return isPlain(field.replace(/^\w+\./, ''), value, 0)
}

/** How large a thing with these fields is. */
export const sizeOnBoard = (fields: Iterable<readonly [string, unknown]>): number =>
  [...fields].reduce((sum, [field, value]) => sum + field.length + (JSON.stringify(value)?.length ?? 0), 0)

const DEEPEST = 24
const PICTURE = /^asset:[\w-]{1,64}$/
const LINK = /^(https?:\/\/|mailto:)/i

/** Plain and finite all through; a picture is an attachment of this project, a link leads to a page or a mail. */
function isPlain(name: string, value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'string') {
    if (name === 'src') return value === '' || PICTURE.test(value)
    return !['href', 'url'].includes(name) || value === '' || LINK.test(value)
  }
  if (typeof value !== 'object' || depth > DEEPEST) return false
  if (Array.isArray(value)) return value.every((one) => isPlain(name, one, depth + 1))
  const kind: unknown = Object.getPrototypeOf(value)
  return (
    (kind === null || kind === Object.prototype) &&
    Object.entries(value).every(([key, inner]) => key !== '__proto__' && isPlain(key, inner, depth + 1))
  )
}
