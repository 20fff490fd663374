import type { LookProps } from './look.ts'
import { Lines } from './StepLook.tsx'

/** Fork and join: a bar over the rows it joins; a merge of alternatives is a ring. */
export function BarLook({ width, height, lines, nearness }: LookProps) {
  return (
    <div className="bar-look map-text">
      <div className={width === height ? 'ring-mark' : 'bar-mark'} style={{ width, height }} />
      {nearness === 'near' && lines.length > 0 && (
        <div className="bar-words">
          <Lines lines={lines} />
        </div>
      )}
    </div>
  )
}
