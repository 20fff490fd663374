import { Document, Header, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { stable } from '../docx/stable.ts'
import { textsOf } from '../texts/texts.ts'
import { FIELDS, LOOPS, type Loop } from './fields.ts'

const WIDTH = 9600

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
        headers: {
          default: new Header({
            children: [
              new Paragraph({ alignment: 'right', children: [new TextRun({ text: `{${draft!.name}}`, bold: true })] }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('{проект}')] }),
          ...lines,
          ...LOOPS.flatMap((loop) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(capital(loop.about[lang]))] }),
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
  const width = Math.floor(WIDTH / fields.length)
  const cell = (text: string, bold = false) =>
    new TableCell({
      width: { size: width, type: 'dxa' },
      children: [new Paragraph({ children: [new TextRun({ text, bold, size: 18 })] })],
    })
  const last = fields.length - 1
  return new Table({
    width: { size: WIDTH, type: 'dxa' },
    columnWidths: fields.map(() => width),
    rows: [
      new TableRow({ tableHeader: true, children: fields.map(({ about }) => cell(capital(about[lang]), true)) }),
      new TableRow({
        cantSplit: true,
        children: fields.map((one, at) =>
          cell(`${at === 0 ? `{#${name}}` : ''}{${one.name}}${at === last ? `{/${name}}` : ''}`),
        ),
      }),
    ],
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
