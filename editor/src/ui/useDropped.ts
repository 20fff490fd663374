import { useEffect, useRef, useState } from 'react'

/** A file dropped anywhere on the page. True while one is held over it. */
export function useDropped(take: (file: File) => void): boolean {
  const [held, setHeld] = useState(false)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setHeld(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setHeld(false)
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setHeld(false)
      const file = event.dataTransfer?.files[0]
      if (file) latest.current(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return held
}
