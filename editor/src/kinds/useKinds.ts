import type { Project } from '@potok/model'
import { createContext, useContext } from 'react'
import type { Beginning, KindOfMap } from './kindOfMap.ts'

/** Given above all screens of a project: what lists the screens cannot be imported by them. */
export const KindsScope = createContext<readonly KindOfMap[]>([])

export const useKinds = (): readonly KindOfMap[] => useContext(KindsScope)

/** None for a kind that only a newer Potok knows. */
export const kindNamed = (kinds: readonly KindOfMap[], name: string): KindOfMap | undefined =>
  kinds.find((kind) => kind.name === name)

/** Every way to begin a map now, of every kind. */
export const beginningsIn = (kinds: readonly KindOfMap[], project: Project): (Beginning & { kind: KindOfMap })[] =>
  kinds.flatMap((kind) => kind.beginnings(project).map((one) => ({ ...one, kind })))
