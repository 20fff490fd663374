import type { Refusal } from '@potok/model'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from './refusal.ts'

/** The sentence of a refusal, for showing it beside the thing it is about. */
export function useSentence(): (refusal: Refusal) => string {
  const { i18n } = useTranslation()
  return (refusal) => sentenceOf(refusal, i18n)
}
