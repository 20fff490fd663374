import { type RefObject, useEffect, useState } from 'react'

/** The part of the sheet that is in sight, in units at 100 %. */
export interface Sight {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const AROUND = 200
/** It changes by whole paces: within one, scrolling is the browser's alone. */
const PACE = 300
const NOTHING: Sight = { left: 0, top: 0, right: 1600, bottom: 1000 }

/** Follows scrolling and the size of the box, at most once a frame; only what is in sight is in the page. */
export function useWindow(box: RefObject<HTMLElement | null>, zoom: number): Sight {
  const [sight, see] = useState(NOTHING)
  useEffect(() => {
    const element = box.current
    if (!element) return
    let frame = 0
    const look = () => {
      frame = 0
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = element
      const next = {
        left: Math.floor((scrollLeft / zoom - AROUND) / PACE) * PACE,
        top: Math.floor((scrollTop / zoom - AROUND) / PACE) * PACE,
        right: Math.ceil(((scrollLeft + clientWidth) / zoom + AROUND) / PACE) * PACE,
        bottom: Math.ceil(((scrollTop + clientHeight) / zoom + AROUND) / PACE) * PACE,
      }
      see((was) => (isSame(was, next) ? was : next))
    }
    const ask = () => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    look()
    element.addEventListener('scroll', ask, { passive: true })
    const sized = new ResizeObserver(ask)
    sized.observe(element)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', ask)
      sized.disconnect()
    }
  }, [box, zoom])
  return sight
}

const isSame = (a: Sight, b: Sight): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom
