import type { StorageReason } from '../store.ts'

const CONSTRAINT = 19
const GENERIC = 1

/** SQLite's result code in its lowest byte, our word for it. */
export function reasonOf(error: unknown): StorageReason {
  const code = codeOf(error)
  if (code === 13) return 'disk-full'
  if (code === 5 || code === 6) return 'busy'
  if (code === 11 || code === 26) return 'damaged'
  return 'unwritable'
}

/** A statement that can never succeed, as opposed to a disk that may recover. */
export function isWrongStatement(error: unknown): boolean {
  const code = codeOf(error)
  return code === null || code === CONSTRAINT || code === GENERIC || code >= 20
}

function codeOf(error: unknown): number | null {
  const code = (error as { errcode?: unknown }).errcode
  return typeof code === 'number' ? code & 0xff : null
}
