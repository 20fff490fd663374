import { ActionIcon } from '@mantine/core'
import { IconFocus2, IconLink, IconMinus, IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import { useStore } from 'zustand'
import type { DrawnMap } from '../canvas/drawn.ts'
import { Minimap } from '../canvas/Minimap.tsx'
import type { ViewStore } from '../canvas/view.ts'
import { SnapMenu } from '../hand/SnapMenu.tsx'
import type { ActionName } from '../keys/actions.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { PlacesMenu } from '../views/PlacesMenu.tsx'
import type { Bench } from './bench.ts'

interface CornerProps {
  bench: Bench
  drawn: DrawnMap
  view: ViewStore
  canEdit: boolean
  run(name: ActionName): void
  centre(x: number, y: number): void
}

/** Minimap and zoom: bottom right. */
export const Corner = memo(function Corner({ bench, drawn, view, canEdit, run, centre }: CornerProps) {
  const { say } = useTexts()
  const isChain = useStore(drawn.store, ({ scene }) => scene.chain)
  const percent = useStore(view, ({ zoom }) => Math.round(zoom * 100))
  return (
    <div className="map-corner">
      <Minimap drawn={drawn} view={view} centre={centre} />
      <div className="zoom-row" role="toolbar" aria-label={say('map.zoom.label')}>
        <ActionIcon size={24} aria-label={say('map.actions.zoomOut')} onClick={() => run('zoomOut')}>
          <IconMinus size={16} stroke={1.6} />
        </ActionIcon>
        <button
          type="button"
          className="zoom-level"
          title={say('map.actions.zoomFull')}
          onClick={() => run('zoomFull')}
        >
          {say('map.zoom.level', { percent })}
        </button>
        <ActionIcon size={24} aria-label={say('map.actions.zoomIn')} onClick={() => run('zoomIn')}>
          <IconPlus size={16} stroke={1.6} />
        </ActionIcon>
        <span className="grow" />
        <ActionIcon
          size={24}
          aria-label={say('map.actions.chain')}
          title={say('map.actions.chain')}
          aria-pressed={isChain}
          onClick={() => run('chain')}
        >
          <IconLink size={16} stroke={1.6} />
        </ActionIcon>
        {canEdit && <SnapMenu run={run} />}
        <PlacesMenu bench={bench} />
        <ActionIcon size={24} aria-label={say('map.actions.fit')} onClick={() => run('fit')}>
          <IconFocus2 size={16} stroke={1.6} />
        </ActionIcon>
      </div>
    </div>
  )
})
