import { journeyGrid } from '@potok/model'
import { IconRoute } from '@tabler/icons-react'
import { SCREENS } from '../screens.ts'
import { begun } from './begun.ts'
import { JourneyMini } from './JourneyMini.tsx'
import type { KindOfMap } from './kindOfMap.ts'

/** The client's way: as many as there are personas and scenarios. */
export const journeyMaps: KindOfMap = {
  name: 'journey',
  title: 'kinds.journey.title',
  Icon: IconRoute,
  screen: SCREENS.journey,
  MiniMap: JourneyMini,
  size: (project, map, say) => say('kinds.journey.steps', { count: journeyGrid(project, map.id)?.steps.length ?? 0 }),
  beginnings: () => [
    {
      words: 'kinds.journey.begin',
      isFirst: false,
      begin: (session, say) => begun(session, { name: say('kinds.journey.title'), state: 'current', kind: 'journey' }),
    },
  ],
}
