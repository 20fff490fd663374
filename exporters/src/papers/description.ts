/** A paper in plain words: what PDF and DOCX both write. Lengths are millimetres, sizes of text are points. */
export interface Description {
  readonly lang: 'ru' | 'en'
  readonly title: string
  readonly page: { readonly landscape: boolean; readonly margins: Margins; readonly textSize: number }
  /** From page 2, beside the page number. Null: a paper of one page has neither. */
  readonly running: { readonly left: string; readonly right: string } | null
  /** «лист X из Y», ready up to the numbers: [before, between]. */
  readonly sheetWords: readonly [string, string] | null
  readonly blocks: readonly Block[]
}

interface Margins {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export type Block =
  | {
      readonly block: 'stamps'
      readonly left: Stamp | null
      readonly middle: readonly string[]
      readonly right: Stamp | null
    }
  | { readonly block: 'title'; readonly kind: string; readonly text: string; readonly note: string }
  | { readonly block: 'strip'; readonly cells: readonly { readonly label: string; readonly value: string }[] }
  | { readonly block: 'section'; readonly number: string; readonly text: string; readonly ruled: boolean }
  | { readonly block: 'paragraph'; readonly text: string; readonly tone: Tone }
  | { readonly block: 'facts'; readonly rows: readonly Fact[] }
  | {
      readonly block: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly Row[]
      readonly ruled: boolean
    }
  | { readonly block: 'pair'; readonly left: readonly Block[]; readonly right: readonly Block[] }
  | { readonly block: 'newPage' }

export type Tone = 'plain' | 'bold' | 'note' | 'missing'

export interface Stamp {
  readonly word: string
  readonly post: string
  readonly name: string
  readonly year: string
}

export interface Fact {
  readonly label: string
  readonly lines: readonly string[]
  readonly tone: Tone
}

/** Width null: the rest of the page, shared. */
export interface Column {
  readonly head: string
  readonly width: number | null
  readonly align: 'left' | 'right'
}

/** Height: a row filled in by hand. */
export interface Row {
  readonly cells: readonly Cell[]
  readonly tinted: boolean
  readonly height: number | null
}

/** Bar: a stretch of the column from 0 to 1; both ends equal is a point. */
export interface Cell {
  readonly span: number
  readonly lines: readonly { readonly text: string; readonly tone: Tone }[]
  readonly bar: readonly [number, number] | null
}
