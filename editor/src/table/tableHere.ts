import { type Id, type Project, processMap, type Table, tableOf } from '@potok/model'
import type { Language } from '../ui/texts/texts.ts'

const known = new WeakMap<Project, Map<string, Table>>()

/** The map as a table; of one snapshot it is made once. Null when there is no such map. */
export function tableHere(project: Project, map: Id, language: Language): Table | null {
  const there = processMap(project, map)
  if (!there) return null
  const ofProject = known.get(project) ?? new Map<string, Table>()
  known.set(project, ofProject)
  const key = `${map} ${language}`
  const table = ofProject.get(key) ?? tableOf(there, project, language)
  ofProject.set(key, table)
  return table
}
