import { useEffect, useRef } from 'react'

/** A ring round the pointer, so that the last row sees where it points. It moves without React. */
export function ShowHalo() {
  const ring = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const moved = ({ clientX, clientY, pointerType }: PointerEvent) => {
      const { current } = ring
      if (!current) return
      current.hidden = pointerType === 'touch'
      current.style.transform = `translate(${clientX}px,${clientY}px)`
    }
    const left = () => {
      if (ring.current) ring.current.hidden = true
    }
    window.addEventListener('pointermove', moved)
    document.documentElement.addEventListener('pointerleave', left)
    return () => {
      window.removeEventListener('pointermove', moved)
      document.documentElement.removeEventListener('pointerleave', left)
    }
  }, [])
  return <div ref={ring} className="show-halo" aria-hidden="true" hidden />
}
