import { useCallback, useRef } from 'react'
import { pan, type SheetViewStore, zoomAt } from './sheetView.ts'

/** One notch of a wheel. */
const NOTCH = 0.0016

/** The wheel moves the sheet, with Ctrl it zooms; a browser lets only a listener that is not passive keep the page still. */
export function useWheel(view: SheetViewStore): (sheet: HTMLElement | null) => void {
  const stop = useRef(() => {})
  return useCallback(
    (sheet) => {
      stop.current()
      if (!sheet) return
      const onWheel = (event: WheelEvent) => {
        event.preventDefault()
        const { left, top } = sheet.getBoundingClientRect()
        if (event.ctrlKey || event.metaKey)
          zoomAt(view, Math.exp(-event.deltaY * NOTCH), { x: event.clientX - left, y: event.clientY - top })
        else pan(view, -(event.shiftKey ? event.deltaY : event.deltaX), -(event.shiftKey ? 0 : event.deltaY))
      }
      sheet.addEventListener('wheel', onWheel, { passive: false })
      stop.current = () => sheet.removeEventListener('wheel', onWheel)
    },
    [view],
  )
}
