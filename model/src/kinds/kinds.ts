import { ok, type Result, refuse } from '../result.ts'
import { journeyKind } from './journey.ts'
import type { MapKind } from './kind.ts'
import { processKind } from './process.ts'
import { systemKind } from './system.ts'

/** The one list of kinds of maps. A new one is a file and a line here. */
const KINDS: MapKind[] = [processKind, journeyKind, systemKind]

/** Null for a kind that only a newer Potok knows. */
export const mapKind = (name: string): MapKind | null => KINDS.find((kind) => kind.name === name) ?? null

export const mapKinds = (): readonly MapKind[] => KINDS

/** A kind beside those of the product, as the tests have one. Returns how it is taken out again. */
export function registerMapKind(kind: MapKind): () => void {
  if (mapKind(kind.name)) throw new Error(`There is a kind of map "${kind.name}" already.`)
  KINDS.push(kind)
  return () => void KINDS.splice(KINDS.indexOf(kind), 1)
}

export const knownKind = (name: string): Result =>
  mapKind(name) ? ok() : refuse('kind.unknown', 'Maps of this kind are made by a newer version of Potok.', [])
