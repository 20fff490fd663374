import { useEffect, useRef, useState } from 'react'

export type Ending = 'enter' | 'tab' | 'left' | 'escape'

/** Words typed right into the tree: Enter and Tab keep them, Escape forgets them, leaving keeps what there is. */
export function WhyEntry(given: { label: string; value?: string; end(words: string, how: Ending): void }) {
  const [words, setWords] = useState(given.value ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  const isEnded = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const end = (how: Ending) => {
    if (isEnded.current) return
    isEnded.current = true
    given.end(words.trim(), how)
  }
  return (
    <textarea
      ref={field}
      className="why-entry"
      aria-label={given.label}
      rows={2}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      onBlur={() => end('left')}
      onKeyDown={(event) => {
        event.stopPropagation()
        const how =
          event.key === 'Escape'
            ? 'escape'
            : event.key === 'Enter' && !event.shiftKey
              ? 'enter'
              : event.key === 'Tab' && !event.shiftKey && words.trim() !== ''
                ? 'tab'
                : null
        if (!how || event.nativeEvent.isComposing) return
        event.preventDefault()
        end(how)
      }}
    />
  )
}
