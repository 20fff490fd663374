import type { Refusal } from '@potok/model'
import type { i18n } from 'i18next'
import { toast } from './toasts.ts'

let texts: i18n | null = null

/** The sentences come from the language files of the running app. */
export function speakRefusalsIn(running: i18n): void {
  texts = running
}

/** The sentence of the language file for this code; else the one that came with it. */
export function sentenceOf(refusal: Refusal, running: i18n): string {
  const key = [`refusal.${refusal.code}`, `map.refusal.${refusal.code}`].find((one) => running.exists(one))
  return key ? running.t(key, refusal.values) : running.t('refusal.unknown', { message: refusal.message })
}

export function tellRefusal(refusal: Refusal): void {
  if (texts) toast(sentenceOf(refusal, texts), { tone: 'danger' })
}
