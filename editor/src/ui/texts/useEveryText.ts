import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { knows, LANGUAGES, type Language, learn, type Say } from './texts.ts'

/** For what is written into a paper, which speaks the project's language and knows rows named in another. Null until it is there. */
export function useEveryText(): ((language: Language) => Say) | null {
  const { i18n } = useTranslation()
  const [known, setKnown] = useState(() => LANGUAGES.every((one) => knows(i18n, one)))
  useEffect(() => {
    if (!known)
      void Promise.all(LANGUAGES.map((one) => learn(i18n, one))).then(
        () => setKnown(true),
        () => {}, // without a connection what asks does without, and asks again the next time
      )
  }, [i18n, known])
  return known ? (i18n.getFixedT as unknown as (language: Language) => Say) : null
}
