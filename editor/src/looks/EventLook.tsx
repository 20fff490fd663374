import type { LookProps } from './look.ts'
import { Lines } from './StepLook.tsx'

/** Start and end: a pill; a heavier edge for the end, a double one for another outcome. */
export function EventLook({ step, lines, nearness }: LookProps) {
  const edge = step.look === 'start' ? 'start' : step.outcome === 'alternative' ? 'alternative' : 'end'
  return (
    <div className="event-look map-text" data-edge={edge}>
      {nearness === 'near' && <Lines lines={lines} />}
    </div>
  )
}
