import { Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import type { Description } from '../papers/description.ts'
import { blocksOf } from './blocks.ts'
import { kept } from './kept.ts'
import { millimetres, SANS, SERIF } from './measures.ts'

/** A description as a Word file: real tables with repeated heads, page numbers from the second page. */
export async function writeDocx(description: Description): Promise<Uint8Array> {
  const { page, running, sheetWords, lang, title, blocks } = kept(description)
  const { margins } = page
  const [short, long] = [210, 297]
  const width = (page.landscape ? long : short) - margins.left - margins.right
  const small = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]) =>
    new TextRun({ children, font: SANS, size: 15, color: '6A717A' })
  const blank = { first: new Header({ children: [new Paragraph('')] }) }
  const file = new Document({
    title: title,
    creator: 'Potok',
    styles: {
      default: {
        document: {
          run: {
            font: SERIF,
            size: Math.round(page.textSize * 2),
            language: { value: lang === 'ru' ? 'ru-RU' : 'en-GB' },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            // For a landscape sheet the library wants the portrait size and swaps it itself.
            size: {
              width: millimetres(short),
              height: millimetres(long),
              orientation: page.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              left: millimetres(margins.left),
              right: millimetres(margins.right),
              top: millimetres(margins.top),
              bottom: millimetres(margins.bottom),
              header: millimetres(10),
              footer: millimetres(8),
            },
          },
        },
        ...(running
          ? {
              headers: {
                ...blank,
                default: new Header({
                  children: [
                    new Paragraph({
                      tabStops: [
                        { type: 'center', position: millimetres(width / 2) },
                        { type: 'right', position: millimetres(width) },
                      ],
                      children: [small([running.left, '\t', PageNumber.CURRENT, '\t', running.right.slice(0, 90)])],
                    }),
                  ],
                }),
              },
            }
          : {}),
        ...(sheetWords
          ? { footers: pageOf(small([sheetWords[0], PageNumber.CURRENT, sheetWords[1], PageNumber.TOTAL_PAGES])) }
          : {}),
        children: blocksOf(blocks, { width, textSize: page.textSize, lang }),
      },
    ],
  })
  return new Uint8Array(await (await Packer.toBlob(file)).arrayBuffer())
}

function pageOf(run: TextRun) {
  const foot = () => new Footer({ children: [new Paragraph({ alignment: 'right', children: [run] })] })
  return { first: foot(), default: foot() }
}
