import { ActionIcon } from '@mantine/core'
import { IconFocus2, IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ActionName } from '../keys/actions.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** Minimap and zoom: bottom right. */
export function Corner({ zoom, run, children }: { zoom: number; run(name: ActionName): void; children: ReactNode }) {
  const { say } = useTexts()
  return (
    <div className="map-corner">
      {children}
      <div className="zoom-row" role="toolbar" aria-label={say('map.zoom.label')}>
        <ActionIcon size={28} aria-label={say('map.actions.zoomOut')} onClick={() => run('zoomOut')}>
          <IconMinus size={16} stroke={1.6} />
        </ActionIcon>
        <button
          type="button"
          className="zoom-level"
          title={say('map.actions.zoomFull')}
          onClick={() => run('zoomFull')}
        >
          {say('map.zoom.level', { percent: Math.round(zoom * 100) })}
        </button>
        <ActionIcon size={28} aria-label={say('map.actions.zoomIn')} onClick={() => run('zoomIn')}>
          <IconPlus size={16} stroke={1.6} />
        </ActionIcon>
        <span className="grow" />
        <ActionIcon size={28} aria-label={say('map.actions.fit')} onClick={() => run('fit')}>
          <IconFocus2 size={16} stroke={1.6} />
        </ActionIcon>
      </div>
    </div>
  )
}
