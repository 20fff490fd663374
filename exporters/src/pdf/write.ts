import type { Result } from '@potok/model'
import type { Block, Description } from '../papers/description.ts'
import { printableAll } from '../papers/printable.ts'
import type { printedSeal } from '../papers/seal.ts'
import { squareSvg } from '../papers/square.ts'
import type { PictureSheet } from './pictureSheet.ts'
import { TEMPLATE } from './template.ts'
import { openTypst, type Typst } from './typst.ts'

let typst: Typst | null = null

/** A description as a tagged PDF, with a drawing after it where there is one. The same description at the same time stamp gives the same bytes. */
export async function writePdf(
  description: Description,
  at: Date = new Date(0),
  standard?: string,
  picture: PictureSheet | null = null,
  seal: ReturnType<typeof printedSeal> = null,
): Promise<Result<Uint8Array>> {
  return setPdf(TEMPLATE, drawn(description, picture, seal), at, standard)
}

/** A template set with its data, whose texts the fonts can draw. */
export async function setPdf(
  template: string,
  printed: unknown,
  at: Date,
  standard?: string,
): Promise<Result<Uint8Array>> {
  if (!typst) {
    typst = openTypst()
    process.once('exit', closePdf)
  }
  return typst.compile(template, JSON.stringify(printed), Math.floor(at.getTime() / 1000), standard)
}

export function closePdf(): void {
  typst?.close()
  typst = null
}

/** With its square codes as pictures, and every word in signs that the fonts have. */
function drawn(description: Description, picture: PictureSheet | null, seal: ReturnType<typeof printedSeal>): unknown {
  const withSquare = (block: Block) =>
    block.block === 'foot' ? { ...block, code: { alt: block.code.alt, svg: squareSvg(block.code.payload) } } : block
  const sheets = description.sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map(withSquare) }))
  return printableAll({ ...description, sheets, picture, seal })
}
