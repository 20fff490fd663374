import { createContext, useContext, useEffect } from 'react'
import type { Chart } from './chart.ts'

/** The charts that stand on a page now, in their order from the top, by the element that shows each. */
export type PageCharts = Map<Element, Chart>

const Page = createContext<PageCharts | null>(null)
export const PageChartsScope = Page.Provider

export function useOnPage(place: { readonly current: Element | null }, chart: Chart): void {
  const page = useContext(Page)
  useEffect(() => {
    const element = place.current
    if (!page || !element) return
    page.set(element, chart)
    return () => void page.delete(element)
  }, [page, place, chart])
}

export function inOrder(page: PageCharts): Chart[] {
  const comesBefore = (a: Element, b: Element) => (a.compareDocumentPosition(b) & 4) !== 0
  return [...page].sort(([a], [b]) => (comesBefore(a, b) ? -1 : 1)).map(([, chart]) => chart)
}
