import { ok } from '../../result.ts'
import { type Column, ofAll } from '../column.ts'

export const text: Column<'text'> = {
  name: 'text',
  of: ofAll,
  text: ({ step }) => step.text,
  read: (words) => ok({ fields: { text: words.trim() } }),
}

/** What is read on English screens and papers. */
export const textEn: Column<'textEn'> = {
  name: 'textEn',
  of: ofAll,
  text: ({ step }) => step.textEn,
  read: (words) => ok({ fields: { textEn: words.trim() } }),
}
