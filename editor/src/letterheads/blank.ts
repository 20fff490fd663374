import type { LetterheadSettings } from '../api/letterheads.ts'

/** A letterhead that changes nothing yet. */
export const blankSettings = (): LetterheadSettings => ({
  organisation: { ru: '', en: '' },
  short: { ru: '', en: '' },
  logo: null,
  fonts: { text: null, labels: null },
  faces: [],
  textSize: null,
  strict: false,
  longKept: false,
  sheetNumbers: true,
  approved: { post: '', name: '' },
  agreed: { post: '', name: '' },
  act: '',
  procedureCode: '',
  registration: '',
  firstRegistration: 1,
  executor: '',
})
