import type { MapKind } from './kind.ts'

/** What stands around the process: somebody, something, factors, and how they are related. */
export const systemKind: MapKind = { name: 'system', nouns: ['groups', 'elements', 'relations'] }
