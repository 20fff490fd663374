import * as Y from 'yjs'
import kindergarten from '../../fixtures/cases/kindergarten-enrolment.json' with { type: 'json' }
import permit from '../../fixtures/cases/land-use-permit.json' with { type: 'json' }
import { importCase } from '../cases/importCase.ts'
import { openProject } from '../document/projectDocument.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import type { Project } from '../records/project.ts'
import { processMap } from '../subprocess/processMap.ts'
import { arrange } from './arrange.ts'

/** For tests: the maps of both cases as arranged on import. */
export interface Opened {
  readonly name: string
  readonly map: ProcessMap
  readonly project: Project
}

export const opened: Opened[] = [permit, kindergarten].flatMap((file) => {
  const imported = importCase(file, arrange)
  if (!imported.ok) throw new Error(imported.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, imported.value.update)
  const project = openProject(doc).project()
  return [...project.maps.values()].map(({ id, state }) => ({
    name: `${file.id}, ${state}`,
    map: processMap(project, id)!,
    project,
  }))
})
