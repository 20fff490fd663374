import { useEffect, useState } from 'react'
import type { guides as ru } from './ru/guides.ts'
import { type Language, useTexts } from './texts.ts'

/** What each tool of the regulation is for: long, and read by few, so it travels when somebody asks. */
export type Guides = typeof ru

const GUIDES: Record<Language, () => Promise<Guides>> = {
  ru: async () => (await import('./ru/guides.ts')).guides,
  en: async () => (await import('./en/guides.ts')).guides,
}

/** Null until it is there. */
export function useGuides(): Guides | null {
  const { language } = useTexts()
  const [guides, setGuides] = useState<Guides | null>(null)
  useEffect(() => {
    let isWanted = true
    GUIDES[language]().then(
      (fetched) => isWanted && setGuides(fetched),
      () => {}, // without a connection the frame stays empty until it is asked for again
    )
    return () => {
      isWanted = false
    }
  }, [language])
  return guides
}
