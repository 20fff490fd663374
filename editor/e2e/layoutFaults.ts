import type { Page } from 'playwright-core'

/** Texts that nobody can read on this page: laid over each other, cut off, outside the window, under the least size. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 11
    const LEAST_ON_MAP = 8.4
    const faults: string[] = []
    const dialog = document.querySelector('[role="dialog"], [role="menu"]')
    const seen: { text: string; box: DOMRect; element: Element; place: string }[] = []
    const quote = (text: string) => `«${text.trim().slice(0, 60)}»`
    const walk = document.createTreeWalker(dialog ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.parentElement
      const text = node.textContent ?? ''
      if (
        !element?.checkVisibility() ||
        text.trim() === '' ||
        element.closest('script, style, .unseen, .cursors, option')
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const whole = range.getBoundingClientRect()
      const box = shownPart(element, whole)
      const style = getComputedStyle(element)
      if (box.width === 0 || style.visibility === 'hidden' || Number(style.opacity) === 0) continue
      if (box.bottom < 0 || box.top > innerHeight) continue
      const sheet = element.closest('.sheet')
      const view = sheet?.querySelector('.react-flow__viewport')
      const zoom = view?.contains(element) ? new DOMMatrix(getComputedStyle(view).transform).a : 1
      const size = Number.parseFloat(style.fontSize) * zoom
      if (size < (sheet ? LEAST_ON_MAP : LEAST) - 0.01 && !element.closest('.avatar, svg'))
        faults.push(`small ${size.toFixed(1)} px: ${quote(text)}`)
      if (!sheet && (box.right > innerWidth + 1 || box.left < -1) && !scrolls(element))
        faults.push(`outside the window: ${quote(text)}`)
      const cut = cutBy(element, whole)
      if (cut) faults.push(`${cut}: ${quote(text)}`)
      seen.push({
        text,
        box,
        element,
        place: sheet
          ? 'sheet'
          : (element.closest(
              'aside, header, footer, nav, .lane-heads, .map-corner, .toasts, [role="dialog"], [role="menu"]',
            )?.className ?? 'page'),
      })
    }
    for (const [at, one] of seen.entries())
      for (const other of seen.slice(at + 1)) {
        if (one.place !== other.place || one.element.contains(other.element) || other.element.contains(one.element))
          continue
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (width > 3 && height > 5) faults.push(`overlap: ${quote(one.text)} and ${quote(other.text)}`)
      }
    return [...new Set(faults)]

    /** What the frames around a text leave of it. */
    function shownPart(element: Element, whole: DOMRect): DOMRect {
      let [left, top, right, bottom] = [whole.left, whole.top, whole.right, whole.bottom]
      for (let over: Element | null = element; over && over !== document.body; over = over.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(over)
        const frame = over.getBoundingClientRect()
        if (overflowX !== 'visible') [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)]
        if (overflowY !== 'visible') [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)]
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
    }
    function scrolls(element: Element): boolean {
      for (let over = element.parentElement; over; over = over.parentElement)
        if (/auto|scroll/.test(getComputedStyle(over).overflowX)) return true
      return false
    }
    function cutBy(element: Element, box: DOMRect): string | null {
      for (let over: Element | null = element; over && over !== document.body; over = over.parentElement) {
        const style = getComputedStyle(over)
        if (style.position === 'fixed') return null
        const frame = over.getBoundingClientRect()
        const hides = (flow: string) => flow === 'hidden' || flow === 'clip'
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) return null
        if (
          over.classList.contains('sheet') ||
          over.classList.contains('react-flow') ||
          over.classList.contains('map-stage') ||
          over.classList.contains('lane-heads')
        )
          return null
        if (hides(style.overflowX) && box.right > frame.right + 2 && frame.width > 2)
          return style.textOverflow === 'ellipsis' ? null : 'clipped'
        // What ends with the window goes on beyond it.
        const ends = frame.bottom > innerHeight - 2
        if (hides(style.overflowY) && box.bottom > frame.bottom + 3 && frame.height > 2 && !ends) return 'clipped below'
      }
      return null
    }
  })
}
