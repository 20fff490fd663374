import type { Result } from '@potok/model'
import type { Description } from '../papers/description.ts'
import { printableAll } from '../papers/printable.ts'
import { TEMPLATE } from './template.ts'
import { openTypst, type Typst } from './typst.ts'

let typst: Typst | null = null

/** A description as a tagged PDF. The same description at the same time stamp gives the same bytes. */
export async function writePdf(description: Description, at: Date = new Date(0)): Promise<Result<Uint8Array>> {
  if (!typst) {
    typst = openTypst()
    process.once('exit', closePdf)
  }
  return typst.compile(TEMPLATE, JSON.stringify(printableAll(description)), Math.floor(at.getTime() / 1000))
}

export function closePdf(): void {
  typst?.close()
  typst = null
}
