import type { LookProps } from './look.ts'
import { Lines } from './StepLook.tsx'

/** A sticky note: casts no meaning into figures. */
export function NoteLook({ lines, nearness }: LookProps) {
  return <div className="note-look map-text">{nearness !== 'far' && <Lines lines={lines} />}</div>
}
