import { mapOfState } from '@potok/model'
import { IconSitemap } from '@tabler/icons-react'
import { SCREENS } from '../screens.ts'
import { begun, copied } from './begun.ts'
import type { Beginning, KindOfMap } from './kindOfMap.ts'

/** The map of a process: as it is first, then a target that grows from it. */
export const processMaps: KindOfMap = {
  name: 'process',
  title: 'kinds.process.title',
  Icon: IconSitemap,
  screen: SCREENS.process,
  views: { table: SCREENS.table, compare: SCREENS.compare, notes: SCREENS.notes },
  size(project, map, say) {
    const steps = [...project.steps.values()].filter((step) => step.map === map.id && step.look === 'operation')
    return steps.length === 0 ? say('project.emptyMap') : say('home.steps', { count: steps.length })
  },
  beginnings(project): Beginning[] {
    const current = mapOfState(project, 'current')
    if (!current)
      return [
        {
          words: 'project.addCurrent',
          isFirst: true,
          begin: (session, say) => begun(session, { name: say('project.currentName'), state: 'current' }),
        },
      ]
    if (mapOfState(project, 'target')) return []
    return [
      {
        words: 'project.addTarget',
        isFirst: false,
        begin: (session, say) => copied(session, { map: current.id, state: 'target', name: say('project.targetName') }),
      },
    ]
  },
}
