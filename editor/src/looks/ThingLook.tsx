import { IconHourglass } from '@tabler/icons-react'
import type { LookProps } from './look.ts'
import { Lines } from './StepLook.tsx'

/** Document, system and wait as elements of their own: a shape, its words below. */
export function ThingLook({ step, lines, width, height, nearness }: LookProps) {
  return (
    <div className="thing-look map-text" data-look={step.look}>
      {step.look === 'wait' ? (
        <IconHourglass size={Math.min(width, height)} stroke={1.6} />
      ) : (
        <svg width={width} height={height} aria-hidden="true">
          <path className="thing-edge" d={step.look === 'document' ? sheet(width, height) : cylinder(width, height)} />
        </svg>
      )}
      {nearness === 'near' && (
        <div className="thing-words">
          <Lines lines={lines} />
        </div>
      )}
    </div>
  )
}

function sheet(width: number, height: number): string {
  const foot = height - 7
  return `M1 1H${width - 1}V${foot}Q${width * 0.75} ${foot - 6} ${width / 2} ${foot}T1 ${foot}Z`
}

function cylinder(width: number, height: number): string {
  const lid = 6
  const rim = `A${width / 2 - 1} ${lid} 0 0`
  return `M1 ${lid}${rim} 1 ${width - 1} ${lid}V${height - lid}${rim} 1 1 ${height - lid}ZM1 ${lid}${rim} 0 ${width - 1} ${lid}`
}
