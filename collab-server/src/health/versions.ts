import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SCHEMA } from '@potok/model'
import type { Store } from '../stores/store.ts'

export interface Versions {
  /** Null: this copy does not know its own number. */
  readonly potok: string | null
  readonly node: string
  /** Of the tables; null: this store does not count them. */
  readonly tables: number | null
  /** Of a project's document. */
  readonly documents: number
  /** When the files of this program were put here; null: not known. */
  readonly updated: number | null
}

const here = fileURLToPath(import.meta.url)

/** What runs here. */
export function versionsOf(store: Store): Versions {
  const file = packageAbove(dirname(here))
  return {
    potok: (file && (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version?.trim()) || null,
    node: process.versions.node,
    tables: tablesOf(store),
    documents: SCHEMA,
    updated: statSync(here, { throwIfNoEntry: false })?.mtimeMs ?? null,
  }
}

/** The nearest package that this very file belongs to. */
function packageAbove(folder: string): string | null {
  const file = join(folder, 'package.json')
  if (statSync(file, { throwIfNoEntry: false })) return file
  return dirname(folder) === folder ? null : packageAbove(dirname(folder))
}

function tablesOf(store: Store): number | null {
  try {
    return store.read<{ user_version: number }>('PRAGMA user_version')[0]?.user_version ?? null
  } catch {
    return null
  }
}
