import { type RefObject, useEffect, useMemo } from 'react'

const AFTER_MS = 300

/**
 * A flow that the pointer rests on, or that is selected, stands out: after a moment the others dim. It marks what is
 * drawn already, so that resting on a flow draws nothing again.
 */
export function useRaised(sheet: RefObject<HTMLElement | null>, selected: string) {
  useEffect(() => {
    if (selected === '') return
    const timer = setTimeout(() => sheet.current?.setAttribute('data-dims', 'selected'), AFTER_MS)
    return () => {
      clearTimeout(timer)
      sheet.current?.removeAttribute('data-dims')
    }
  }, [sheet, selected])
  return useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    let raised: Element[] = []
    const leave = () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      for (const one of raised) one.removeAttribute('data-raised')
      if (raised.length > 0 && sheet.current?.getAttribute('data-dims') === 'hovered')
        sheet.current.removeAttribute('data-dims')
      raised = []
    }
    return {
      enter(flow: string) {
        leave()
        timer = setTimeout(() => {
          raised = [...(sheet.current?.querySelectorAll(`[data-flow="${CSS.escape(flow)}"]`) ?? [])]
          for (const one of raised) one.setAttribute('data-raised', 'true')
          if (!sheet.current?.hasAttribute('data-dims')) sheet.current?.setAttribute('data-dims', 'hovered')
        }, AFTER_MS)
      },
      leave,
    }
  }, [sheet])
}
