import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import type { PictureLane } from './picture.ts'

/** Lanes lie under everything and are as wide as anyone looks. */
export const Lanes = memo(function Lanes({ lanes }: { lanes: readonly PictureLane[] }) {
  return (
    <ViewportPortal>
      <div className="lanes">
        {lanes.map((lane, place) => (
          <div
            key={lane.id}
            className="lane"
            data-alternate={place % 2 === 1}
            style={{ top: lane.y, height: lane.height }}
          />
        ))}
      </div>
    </ViewportPortal>
  )
})
