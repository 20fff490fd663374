import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Description, Sheet } from '../papers/description.ts'
import { blocksOf } from './blocks.ts'
import { densityOf } from './density.ts'
import { besides, gap } from './head.ts'
import { kept } from './kept.ts'
import { GREY, HAIR, INK, LABEL, millimetres, SANS, SERIF } from './measures.ts'
import { framedRun, sansRun } from './runs.ts'
import { squareRun } from './square.ts'
import { stable } from './stable.ts'

const [SHORT, LONG] = [210, 297]
const MOST_RUNNING = 90

/** A description as a Word file: real headings and tables with repeated heads, one section a sheet, page numbers from the second page. The same description at the same time gives the same bytes. */
export async function writeDocx(description: Description, at?: Date): Promise<Uint8Array> {
  const given = kept(description)
  const heading = { run: { font: SANS, bold: true, color: INK }, paragraph: { keepNext: true } }
  const file = new Document({
    title: given.title,
    creator: 'Potok',
    lastModifiedBy: 'Potok',
    styles: {
      default: {
        document: {
          run: { font: SERIF, size: 24, language: { value: given.lang === 'ru' ? 'ru-RU' : 'en-GB' } },
        },
        title: { run: { font: SERIF, bold: true, color: INK }, paragraph: { spacing: { before: 40, after: 40 } } },
        heading1: heading,
      },
    },
    sections: given.sheets.map((sheet, at) => sectionOf(sheet, at, given)),
  })
  return stable(new Uint8Array(await (await Packer.toBlob(file)).arrayBuffer()), at, given.fonts)
}

function sectionOf(sheet: Sheet, at: number, description: Description): ISectionOptions {
  const { landscape, margins } = sheet
  const width = (landscape ? LONG : SHORT) - margins.left - margins.right
  const edge = Math.min(margins.top, margins.bottom) < 15 ? 5 : 10
  return {
    properties: {
      titlePage: at === 0,
      page: {
        // For a landscape sheet the library wants the portrait size and swaps it itself.
        size: {
          width: millimetres(SHORT),
          height: millimetres(LONG),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          left: millimetres(margins.left),
          right: millimetres(margins.right),
          top: millimetres(margins.top),
          bottom: millimetres(margins.bottom),
          header: millimetres(edge),
          footer: millimetres(edge + 1),
        },
      },
    },
    headers: {
      ...(at === 0 ? { first: new Header({ children: draftOf(description) }) } : {}),
      default: new Header({ children: [...draftOf(description), runningOf(description, width)] }),
    },
    footers: footersOf(sheet, at, description, width),
    children: blocksOf(sheet.blocks, { width, density: densityOf(sheet), lang: description.lang }),
  }
}

const small = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]) =>
  new TextRun({ children, font: SANS, size: 15, color: LABEL })

const draftOf = ({ draft }: Description): Paragraph[] =>
  draft ? [new Paragraph({ alignment: AlignmentType.RIGHT, children: [framedRun(draft)] })] : [gap(1)]

function runningOf({ running }: Description, width: number): Paragraph {
  const stops = [
    { type: TabStopType.CENTER, position: millimetres(width / 2) },
    { type: TabStopType.RIGHT, position: millimetres(width) },
  ]
  const { left, right } = running ?? { left: '', right: '' }
  return new Paragraph({
    tabStops: stops,
    ...(running ? { border: { bottom: { style: 'single', size: 3, color: HAIR, space: 2 } } } : {}),
    children: [
      small([left, '\t']),
      new TextRun({ children: [PageNumber.CURRENT], size: 20 }),
      small(['\t', right.slice(0, MOST_RUNNING)]),
    ],
  })
}

/** The foot of the paper and «лист X из Y». A card has its foot on page 1, a procedure on its last sheet. */
function footersOf({ blocks }: Sheet, at: number, description: Description, width: number) {
  const { sheetWords, seal } = description
  const sealed = seal ? [new Paragraph({ children: [sansRun(seal, 7, { color: GREY })] })] : []
  const numbered = sheetWords
    ? [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          children: [small([sheetWords[0], PageNumber.CURRENT, sheetWords[1], PageNumber.TOTAL_PAGES])],
        }),
      ]
    : []
  const foot = blocks.find((block) => block.block === 'foot')
  const size = sheetWords ? 15 : 12.5
  const notes = foot
    ? [
        besides(
          [width - size - 4, size + 4],
          [
            foot.lines.map((text) => new Paragraph({ children: [sansRun(text, sheetWords ? 8 : 7, { color: GREY })] })),
            [new Paragraph({ alignment: AlignmentType.RIGHT, children: [squareRun(foot.code, size)] })],
          ],
        ),
      ]
    : []
  const last = numbered.length > 0 ? numbered : [gap(1)]
  const whole = () => new Footer({ children: [...notes, ...sealed, ...last] })
  const plain = () => new Footer({ children: [...sealed, ...last] })
  return at === 0 ? { first: whole(), default: plain() } : { default: whole() }
}
