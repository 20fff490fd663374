import { statSync } from 'node:fs'

/** Remembers which file this is; the answer says whether it is still where it was, neither moved away nor replaced. */
export function staysAt(file: string): () => boolean {
  const before = statSync(file)
  return () => {
    const now = statSync(file, { throwIfNoEntry: false })
    return now !== undefined && now.ino === before.ino && now.dev === before.dev
  }
}
