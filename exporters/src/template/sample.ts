import {
  convertMillimetersToTwip,
  Document,
  Header,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { stable } from '../docx/stable.ts'
import { textsOf } from '../texts/texts.ts'
import { FIELDS, LOOPS, type Loop } from './fields.ts'

/** A landscape sheet of A4 within its margins, and the column of numbers; twentieths of a point. */
const WIDTH = 14_400
const NUMBERS = 1100

/** A template that has every placeholder and every loop once: to be changed in Word. */
export async function sampleTemplate(lang: 'ru' | 'en' = 'ru'): Promise<Uint8Array> {
  const t = textsOf(lang)
  const [draft, ...fields] = FIELDS
  const lines = fields
    .filter(({ name }) => name !== 'проект')
    .map(
      ({ name, about }) =>
        new Paragraph({
          children: [new TextRun({ text: `${capital(about[lang])}: `, color: '6A717A' }), new TextRun(`{${name}}`)],
        }),
    )
  const file = new Document({
    title: t.template.sample,
    creator: 'Potok',
    lastModifiedBy: 'Potok',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 24 } } } },
    sections: [
      {
        properties: {
          page: {
            // The library wants the portrait size and swaps it itself.
            size: {
              width: convertMillimetersToTwip(210),
              height: convertMillimetersToTwip(297),
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: { left: 1100, right: 1100, top: 1100, bottom: 1100 },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({ alignment: 'right', children: [new TextRun({ text: `{${draft!.name}}`, bold: true })] }),
            ],
          }),
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            spacing: { after: 240 },
            children: [new TextRun('{проект}')],
          }),
          ...lines,
          ...LOOPS.flatMap((loop) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              keepNext: true,
              spacing: { before: 240, after: 120 },
              children: [new TextRun(capital(loop.about[lang]))],
            }),
            tableOf(loop, lang),
          ]),
        ],
      },
    ],
  })
  return stable(new Uint8Array(await (await Packer.toBlob(file)).arrayBuffer()))
}

/** A head, and one row between the opening and the closing placeholder: that row is repeated. */
function tableOf({ name, fields }: Loop, lang: 'ru' | 'en'): Table {
  const others = fields.filter((one) => one.name !== 'номер').length
  const width = Math.floor((WIDTH - (others < fields.length ? NUMBERS : 0)) / others)
  const widths = fields.map((one) => (one.name === 'номер' ? NUMBERS : width))
  const cell = (text: string, at: number, bold = false) =>
    new TableCell({
      width: { size: widths[at]!, type: 'dxa' },
      children: [new Paragraph({ children: [new TextRun({ text, bold, size: 18 })] })],
    })
  const last = fields.length - 1
  return new Table({
    width: { size: WIDTH, type: 'dxa' },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        children: fields.map(({ about }, at) => cell(capital(about[lang]), at, true)),
      }),
      new TableRow({
        cantSplit: true,
        children: fields.map((one, at) =>
          cell(`${at === 0 ? `{#${name}}` : ''}{${one.name}}${at === last ? `{/${name}}` : ''}`, at),
        ),
      }),
    ],
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
