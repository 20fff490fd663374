import type { Lang } from '../texts/texts.ts'

/** What the papers of an organisation look like. What a paper says itself always counts more; this fills what it leaves open. */
export interface Letterhead {
  readonly organisation: Readonly<Record<Lang, string>>
  readonly short: Readonly<Record<Lang, string>>
  readonly logo: Logo | null
  /** Names of families: of the text and of labels and headings of sections. Null: as the product sets them. */
  readonly fonts: { readonly text: string | null; readonly labels: string | null }
  /** Font files of the organisation, TTF or OTF, that `fonts` may name besides the shipped ones. */
  readonly faces: readonly Uint8Array[]
  /** Of running text, in points; null: 12 in a procedure, 11 in other papers. */
  readonly textSize: 12 | 13 | 14 | null
  /** No margin under 20 mm but the right one. */
  readonly strict: boolean
  /** Kept over ten years: 30 mm at the left. */
  readonly longKept: boolean
  /** «лист X из Y» on papers of several sheets. */
  readonly sheetNumbers: boolean
  readonly approved: Signer
  readonly agreed: Signer
  /** «УТВЕРЖДЕНА постановлением …» in place of post and signature, where nobody is named; empty: nothing. */
  readonly act: string
  /** `СОП-{NN}`: {N}, {NN}, {NNN} the number, {год} the year; empty: as the product writes it. */
  readonly procedureCode: string
  readonly executor: string
}

interface Signer {
  readonly post: string
  readonly name: string
}

/** A PNG in base64, and its size in pixels. */
export interface Logo {
  readonly png: string
  readonly width: number
  readonly height: number
}

export const SHIPPED_FONTS = ['PT Serif', 'PT Sans'] as const
