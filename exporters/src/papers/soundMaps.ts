import { type Analysis, analyse, type Project, processMap, processMaps } from '@potok/model'

/** The analyses of the current and the target map; null where there is no such map or no figures for it. */
export function soundMaps(project: Project): { current: Analysis | null; target: Analysis | null } {
  const of = (state: 'current' | 'target') => {
    const record = processMaps(project).find((map) => map.state === state)
    const map = record && processMap(project, record.id)
    const found = map && map.steps.length > 0 ? analyse(map, project) : null
    return found?.sound ? found : null
  }
  return { current: of('current'), target: of('target') }
}
