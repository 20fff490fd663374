import type { Result } from '@potok/model'
import { familiesOf } from '../letterhead/families.ts'
import { type Logo, SHIPPED_FONTS } from '../letterhead/letterhead.ts'
import type { Block, Description } from '../papers/description.ts'
import { printableAll } from '../papers/printable.ts'
import type { printedSeal } from '../papers/seal.ts'
import { squareSvg } from '../papers/square.ts'
import type { PictureSheet } from './pictureSheet.ts'
import { TEMPLATE } from './template.ts'
import { openTypst, type SetWith, type Typst } from './typst.ts'

const [SERIF, SANS] = SHIPPED_FONTS
let typst: Typst | null = null

/** A description as a tagged PDF, with a drawing after it where there is one. The same description at the same time stamp gives the same bytes. */
export async function writePdf(
  description: Description,
  at: Date = new Date(0),
  more: SetWith = {},
  picture: PictureSheet | null = null,
  seal: ReturnType<typeof printedSeal> = null,
): Promise<Result<Uint8Array>> {
  return setPdf(TEMPLATE, drawn(description, picture, seal), at, more)
}

/** A template set with its data, whose texts the fonts can draw: the shipped ones and the organisation's own faces. */
export async function setPdf(
  template: string,
  printed: unknown,
  at: Date,
  more: SetWith = {},
): Promise<Result<Uint8Array>> {
  if (!typst) {
    typst = openTypst()
    process.once('exit', closePdf)
  }
  return typst.compile(template, JSON.stringify(printed), Math.floor(at.getTime() / 1000), more)
}

export function closePdf(): void {
  typst?.close()
  typst = null
}

/** With its square codes as pictures, and every word in signs that the fonts have. */
function drawn(description: Description, picture: PictureSheet | null, seal: ReturnType<typeof printedSeal>): unknown {
  const withPictures = (block: Block) => {
    if (block.block === 'foot') return { ...block, code: { alt: block.code.alt, svg: squareSvg(block.code.payload) } }
    if (block.block === 'head')
      return { ...block, logo: block.logo ? { ...block.logo, svg: logoSvg(block.logo) } : null }
    return block
  }
  const sheets = description.sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map(withPictures) }))
  const { text, labels } = description.fonts ?? { text: null, labels: null }
  // What the organisation's own font lacks, the shipped one draws.
  const fonts = { text: [...familiesOf(text ?? SERIF), SERIF], labels: [...familiesOf(labels ?? SANS), SANS] }
  return { ...printableAll({ ...description, sheets, picture, seal }), fonts }
}

const logoSvg = ({ png, width, height }: Logo): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image href="data:image/png;base64,${png}" width="${width}" height="${height}"/></svg>`
