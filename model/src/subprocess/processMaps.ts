import type { MapRecord } from '../records/map.ts'
import type { Project } from '../records/project.ts'

/** The maps that show a process, in the order of the project's container. */
export const processMaps = ({ maps }: Pick<Project, 'maps'>): MapRecord[] =>
  [...maps.values()].filter(({ kind }) => kind === 'process')
