import type { Letterhead, Logo } from '../letterhead/letterhead.ts'

/** A paper in plain words: what PDF and DOCX both write. Lengths are millimetres, sizes of text are points. */
export interface Description {
  readonly lang: 'ru' | 'en'
  readonly title: string
  /** From page 2, beside the page number. Null: the number alone. */
  readonly running: { readonly left: string; readonly right: string } | null
  /** «лист X из Y», ready up to the numbers: [before, between]. */
  readonly sheetWords: readonly [string, string] | null
  /** The word framed at the top right of every page until the paper is approved; empty when it is. */
  readonly draft: string
  /** At the edge of every page of a paper that was submitted: its number, day and hash. */
  readonly seal?: string
  /** Families that the organisation chose for text and labels; null: those of the product. */
  readonly fonts?: Letterhead['fonts']
  /** Each begins a page. */
  readonly sheets: readonly Sheet[]
}

export interface Sheet {
  readonly landscape: boolean
  readonly margins: Margins
  /** Airy first: the writer takes the first that holds the sheet on one page, else the last, over several pages. */
  readonly densities: readonly [Density, ...Density[]]
  readonly blocks: readonly Block[]
}

interface Margins {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Density {
  readonly textSize: number
  /** Between the rows of labels, inside table rows above and below, between blocks. */
  readonly rowGap: number
  readonly inset: number
  readonly between: number
  /** People run on in one paragraph instead of two columns. */
  readonly runIn: boolean
  /** Blocks stand under each other instead of side by side, so that their tables may run over pages. */
  readonly stacked: boolean
}

export type Block =
  | {
      readonly block: 'head'
      /** Over the names of the organisation. */
      readonly logo?: (Logo & { readonly alt: string }) | null
      readonly left: Stamp | null
      readonly organisation: readonly string[]
      readonly right: Stamp | null
      readonly kind: string
      readonly title: string
      readonly note: string
      readonly state: string
      /** The title stands between the stamps instead of under them. */
      readonly between: boolean
    }
  | { readonly block: 'strip'; readonly cells: readonly StripCell[] }
  | {
      readonly block: 'section'
      readonly number: string
      readonly text: string
      readonly aside: string
      readonly ruled: boolean
    }
  | { readonly block: 'paragraph'; readonly line: Line; readonly sticky: boolean }
  | { readonly block: 'facts'; readonly rows: readonly Fact[] }
  | TableBlock
  | { readonly block: 'effects'; readonly figures: readonly { readonly figure: string; readonly label: string }[] }
  | { readonly block: 'pair'; readonly left: readonly Block[]; readonly right: readonly Block[] }
  /** Who signs: post, a line for the signature, name. */
  | { readonly block: 'signature'; readonly post: Run; readonly name: string }
  /** Pushed to the bottom of its sheet. */
  | { readonly block: 'foot'; readonly lines: readonly string[]; readonly code: Code }

export interface TableBlock {
  readonly block: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Upright rules: a sheet filled in by hand. */
  readonly ruled: boolean
}

export type Tone = 'plain' | 'bold' | 'note' | 'small' | 'lead' | 'aside' | 'missing'

export interface Run {
  readonly text: string
  readonly tone: Tone
}

export interface Line {
  readonly dash: boolean
  readonly runs: readonly Run[]
}

interface StripCell {
  readonly label: string
  readonly value: Run
  readonly state: string
}

/** Date: written into the stamp once approved; otherwise empty, with the year beside the blank. */
export interface Stamp {
  readonly word: string
  readonly post: Run
  readonly name: string
  readonly date: string
  readonly year: string
  /** Instead of post and signature. */
  readonly instead: string
}

export interface Fact {
  readonly label: string
  readonly lines: readonly Line[]
  readonly people: boolean
}

/** Width null: the rest of the page, shared. Ticks: marks of a time axis from 0 to 1 in place of the head. */
export interface Column {
  readonly head: string
  readonly width: number | null
  readonly align: 'left' | 'center' | 'right'
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  /** An upright line through the bars, 0…1. */
  readonly line?: number
}

/** Height: a row filled in by hand. */
export interface Row {
  readonly cells: readonly Cell[]
  readonly tinted: boolean
  readonly height: number | null
}

export interface Cell {
  readonly span: number
  readonly lines: readonly Line[]
  readonly bar: Bar | null
  readonly mark: 'decision' | null
  /** The figure that its words tell. */
  readonly value?: number
}

/** A stretch of the column from 0 to 1, with its words for those who do not see it. */
export interface Bar {
  readonly from: number
  readonly to: number
  /** Solid; thin or grey; a moment; only outlined; outlined and ended by a stroke. */
  readonly look: 'stage' | 'part' | 'point' | 'open' | 'late'
  readonly words: string
}

/** What the square code of the paper holds. */
export interface Code {
  readonly payload: string
  readonly alt: string
}
