import { ActionIcon } from '@mantine/core'
import type { Rect } from '@potok/model'
import { IconFocus2, IconMinus, IconPlus } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTexts } from '../../ui/texts/texts.ts'
import { fit, type SheetViewStore, type Size, STEP_OF_ZOOM, zoomAt } from './sheetView.ts'

interface ZoomButtonsProps {
  view: SheetViewStore
  size: RefObject<Size>
  whole: RefObject<Rect>
}

/** Larger, smaller, all of it: for whoever has neither wheel nor keys. */
export function ZoomButtons({ view, size, whole }: ZoomButtonsProps) {
  const { say } = useTexts()
  const zoom = (by: number) => zoomAt(view, by, { x: size.current.width / 2, y: size.current.height / 2 })
  return (
    <div className="compare-zoom">
      <ActionIcon aria-label={say('map.actions.zoomOut')} onClick={() => zoom(1 / STEP_OF_ZOOM)}>
        <IconMinus size={16} stroke={1.7} />
      </ActionIcon>
      <ActionIcon aria-label={say('map.actions.fit')} onClick={() => fit(view, whole.current, size.current)}>
        <IconFocus2 size={16} stroke={1.7} />
      </ActionIcon>
      <ActionIcon aria-label={say('map.actions.zoomIn')} onClick={() => zoom(STEP_OF_ZOOM)}>
        <IconPlus size={16} stroke={1.7} />
      </ActionIcon>
    </div>
  )
}
