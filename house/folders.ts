import { handwritten } from './source.ts'

const FORBIDDEN = new Set(['utils', 'util', 'helpers', 'common', 'shared', 'misc', 'hooks', 'components', 'types'])

/** Folders named after what code is, not after what it serves. */
export function namelessFolders(root: string): string[] {
  const folders = handwritten(root).flatMap((path) => {
    const parts = path.split('/').slice(0, -1)
    return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
  })
  return [...new Set(folders)].filter((folder) => FORBIDDEN.has(folder.split('/').at(-1)?.toLowerCase() ?? ''))
}
