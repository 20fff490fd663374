import { useEffect, useState } from 'react'
import { onDemand } from '../ui/onDemand.tsx'
import type { ScreenPaletteProps } from './deed.ts'

const Palette = onDemand(async () => (await import('./DeedPalette.tsx')).DeedPalette)

/** Ctrl+K on a screen that is not the map of a process. */
export function ScreenPalette(given: ScreenPaletteProps) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      setOpen((was) => !was)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return isOpen ? <Palette {...given} close={() => setOpen(false)} /> : null
}
