import type { Understood } from '@potok/importers'
import type { Id, Project, Refusal, Wanted } from '@potok/model'
import { useEffect, useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { readFile } from './readFile.ts'

interface Reading {
  readonly bytes: Uint8Array | null
  readonly isBusy: boolean
  readonly refusal: Refusal | null
  readonly understood: Understood | null
}

const NOTHING: Reading = { bytes: null, isBusy: false, refusal: null, understood: null }

/** A file as the project stands when it is read. `again`: what the wanted part of it comes to in the project as it is then. */
export function useReading(project: Project, onto: Id | null, file: File | null) {
  const { language } = useTexts()
  const [reading, setReading] = useState(NOTHING)
  useEffect(() => {
    if (!file) return
    const stop = new AbortController()
    setReading({ ...NOTHING, isBusy: true })
    void (async () => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const read = await readFile(bytes, { project, locale: language, fileName: file.name, onto }, stop.signal)
      if (!read || stop.signal.aborted) return
      setReading({ bytes, isBusy: false, refusal: read.ok ? null : read, understood: read.ok ? read.value : null })
    })()
    return () => stop.abort()
  }, [file, language, onto])
  const again = async (now: Project, wanted: Wanted) => {
    if (!file || !reading.bytes) return null
    const into = { project: now, locale: language, fileName: file.name, onto, wanted }
    setReading({ ...reading, isBusy: true })
    const read = await readFile(reading.bytes, into, new AbortController().signal)
    setReading({ ...reading, isBusy: false, refusal: read && !read.ok ? read : null })
    return read?.ok ? read.value : null
  }
  return { ...reading, again }
}
