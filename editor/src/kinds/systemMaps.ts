import { IconTopologyStar3 } from '@tabler/icons-react'
import { SCREENS } from '../screens.ts'
import { begun } from './begun.ts'
import type { KindOfMap } from './kindOfMap.ts'

/** Who and what stands around the processes. */
export const systemMaps: KindOfMap = {
  name: 'system',
  title: 'kinds.system.title',
  Icon: IconTopologyStar3,
  screen: SCREENS.system,
  size(project, map, say) {
    const count = [...project.elements.values()].filter((one) => one.map === map.id).length
    return count === 0 ? say('kinds.system.empty') : say('kinds.system.elements', { count })
  },
  beginnings: () => [
    {
      words: 'kinds.system.begin',
      isFirst: false,
      begin: (session, say) => begun(session, { name: say('kinds.system.title'), state: 'current', kind: 'system' }),
    },
  ],
}
