import { blockingFindings, checkMap } from '../checks/checkMap.ts'
import { backingOf } from '../fates/backing.ts'
import { fatesOf } from '../fates/fates.ts'
import { isChange } from '../fates/isChange.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import type { MapRecord } from '../records/map.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { mapOfState } from '../subprocess/mapOfState.ts'
import { processMap } from '../subprocess/processMap.ts'
import { timingsOf } from '../timeStudy/timings.ts'
import { type Examined, examined, type Lack, lack, lackOf } from './examined.ts'

/** Null while there is no map of this state. */
function mapIn(project: Project, state: MapRecord['state']): ProcessMap | null {
  const map = mapOfState(project, state)
  return map && processMap(project, map.id)
}

const operationsOf = ({ steps }: ProcessMap): Step[] => steps.filter(({ look }) => look === 'operation')

/** Of the map's operations, those whose time was measured. A step that stands for a map is timed there. */
export function examinedTimings(project: Project, state: MapRecord['state']): Examined {
  const map = mapIn(project, state)
  const operations = map ? operationsOf(map).filter(({ subprocess }) => !subprocess) : []
  if (operations.length === 0) return examined(0, null, [lack('noSteps')])
  const isMeasured = ({ id, time }: Step) =>
    time?.source === 'measured' || timingsOf(project, id, 'time').kept.length > 0
  const lacks = lackOf('unmeasured', operations, isMeasured)
  return examined(operations.length - (lacks[0]?.count ?? 0), operations.length, lacks)
}

/** A map with steps, no blocking finding and no missing time. */
export function examinedMap(
  project: Project,
  state: MapRecord['state'],
  more: (map: ProcessMap) => Lack[] = () => [],
): Examined {
  const map = mapIn(project, state)
  const count = map ? operationsOf(map).length : 0
  if (!map || count === 0) return examined(0, null, [lack('noSteps')])
  const blocking = blockingFindings(map, project)
  const untimed = checkMap(map, project).filter(({ code }) => code === 'time-missing')
  const told = (code: string, findings: readonly { about: readonly string[] }[]) =>
    findings.length === 0 ? [] : [lack(code, findings.length, { about: findings.flatMap(({ about }) => about) })]
  return examined(count, null, [...told('findings', blocking), ...told('untimed', untimed), ...more(map)])
}

/** Steps that are done otherwise without a solution behind it; none can be told while a map has no figures. */
export function unexplainedChanges(project: Project, target: ProcessMap): Lack[] {
  const current = mapIn(project, 'current')
  const fates = current && fatesOf(current, target, project)
  if (!current || !fates?.sound) return []
  const backing = backingOf([current, target], project)
  const about = fates.steps
    .filter((fate) => isChange(fate) && backing(fate).solutions.length === 0)
    .flatMap(({ before }) => before ?? [])
  return about.length === 0 ? [] : [lack('unexplained', about.length, { about })]
}
