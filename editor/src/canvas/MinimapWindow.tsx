import { useEffect, useRef } from 'react'
import { seenOf, type ViewStore } from './view.ts'

/** The part of the map that is in sight, on the small map; (x, y) is what stands at its corner. It moves without React. */
export function MinimapWindow({ view, x, y, scale }: { view: ViewStore; x: number; y: number; scale: number }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = () => {
      const seen = seenOf(view.getState())
      const style = frame.current?.style
      if (!style) return
      style.transform = `translate(${(seen.x - x) * scale}px, ${(seen.y - y) * scale}px)`
      style.width = `${seen.width * scale}px`
      style.height = `${seen.height * scale}px`
    }
    follow()
    return view.subscribe(follow)
  }, [view, x, y, scale])
  return <div ref={frame} className="minimap-window" />
}
