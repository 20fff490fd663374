import type { Refusal } from '@potok/model'
import { useEffect, useRef, useState } from 'react'
import { asRefusal, NO_NETWORK } from '../api/ask.ts'
import type { PaperPage } from '../approval/pages.ts'
import { useProject, useSessionState } from '../store/SessionScope.tsx'

/** So long after the last word that was typed; milliseconds. */
const PAUSE_MS = 1200

/** A PDF of the project and its pages. */
interface Printed {
  readonly address: string
  readonly pages: readonly PaperPage[]
  readonly file: Blob
}

interface Printing {
  /** The last one that was made, while the next is; null before the first. */
  readonly printed: Printed | null
  readonly refusal: Refusal | null
  readonly isMaking: boolean
  again(): void
  stop(): void
}

/** The paper at an address as the server prints it now: made anew whenever what is typed has come to it, or the address is another. */
export function usePrinted(address: string): Printing {
  const project = useProject()
  const isSaved = useSessionState(({ save }) => save.name === 'saved' || save.name === 'viewOnly')
  const [printed, setPrinted] = useState<Printed | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isMaking, make] = useState(true)
  const [turn, setTurn] = useState(0)
  const shown = useRef('')
  const running = useRef<AbortController | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in the project is on the paper, a turn asks for it anew
  useEffect(() => {
    if (!isSaved) return
    const stop = new AbortController()
    running.current = stop
    const bring = async () => {
      make(true)
      try {
        const answer = await fetch(address, { signal: stop.signal })
        if (!answer.ok) {
          setRefusal(asRefusal(answer.status, await answer.json().catch(() => null)))
        } else {
          const [file, { pagesOf }] = await Promise.all([answer.blob(), import('../approval/pages.ts')])
          const pages = await pagesOf(new Uint8Array(await file.arrayBuffer()))
          if (stop.signal.aborted) return
          shown.current = address
          setPrinted({ address, pages, file })
          setRefusal(null)
        }
      } catch {
        if (!stop.signal.aborted) setRefusal({ ok: false, code: NO_NETWORK, message: '', values: {}, about: [] })
      }
      if (!stop.signal.aborted) make(false)
    }
    const timer = setTimeout(() => void bring(), shown.current === address ? PAUSE_MS : 0)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [project, address, isSaved, turn])
  return {
    printed,
    refusal,
    isMaking,
    again: () => setTurn(turn + 1),
    stop: () => {
      running.current?.abort()
      make(false)
    },
  }
}
