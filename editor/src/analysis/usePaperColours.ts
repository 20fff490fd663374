import { useEffect } from 'react'

const SCHEME = 'mantineColorScheme'

/** Paper is white: while the page is printed a dark screen lends it the light colours. */
export function usePaperColours(): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    let before: string | undefined
    const lighten = () => {
      before = dataset[SCHEME]
      dataset[SCHEME] = 'light'
    }
    const restore = () => {
      if (before !== undefined) dataset[SCHEME] = before
    }
    window.addEventListener('beforeprint', lighten)
    window.addEventListener('afterprint', restore)
    return () => {
      window.removeEventListener('beforeprint', lighten)
      window.removeEventListener('afterprint', restore)
    }
  }, [])
}
