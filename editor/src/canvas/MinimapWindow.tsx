import { useStore } from 'zustand'
import { seenOf, type ViewStore } from './view.ts'

/** The part of the map that is in sight, on the small map; (x, y) is what stands at its corner. */
export function MinimapWindow({ view, x, y, scale }: { view: ViewStore; x: number; y: number; scale: number }) {
  const seen = seenOf(useStore(view))
  return (
    <div
      className="minimap-window"
      style={{
        transform: `translate(${(seen.x - x) * scale}px, ${(seen.y - y) * scale}px)`,
        width: seen.width * scale,
        height: seen.height * scale,
      }}
    />
  )
}
