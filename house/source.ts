import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { walk } from '../bin/files.mjs'

const NOT_WRITTEN_BY_HAND = /(^|\/)(fixtures|golden)\/|\.gen\.ts$|^pnpm-lock\.yaml$/

/** The paths of everything that people write by hand. */
export function handwritten(root: string): string[] {
  return walk(root).filter((path) => !NOT_WRITTEN_BY_HAND.test(path))
}

export function textOf(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
