import type { Block, Density, Fact, Line, Sheet, TableBlock } from '../papers/description.ts'

// Times New Roman sets a Russian letter in about half its size, its substitutes in a little more; a line stands 1.2 of it apart.
const LETTER = 0.54 * 0.353
const LINE = 1.2 * 0.353
const GUTTER = 9
const LABELS = 30

/** Word has no way of asking how tall a page came out: the height is worked out from the letters. */
export function densityOf({ landscape, margins, densities, blocks }: Sheet): Density {
  const [width, height] = landscape ? [297, 210] : [210, 297]
  const across = width - margins.left - margins.right
  const down = height - margins.top - margins.bottom
  return (
    densities.find((density) => sum(blocks.map((block) => tall(block, density, across))) <= down) ?? densities.at(-1)!
  )
}

function tall(block: Block, density: Density, width: number): number {
  const line = density.textSize * LINE
  switch (block.block) {
    case 'head':
      return headTall(block)
    case 'pair': {
      const half = (width - GUTTER) / 2
      const side = (blocks: readonly Block[]) => sum(blocks.map((one) => tall(one, density, half)))
      return Math.max(side(block.left), side(block.right)) + density.between
    }
    case 'facts':
      return sum(block.rows.map((row) => factTall(row, density, width - LABELS) + density.rowGap * 0.9))
    case 'table':
      return tableTall(block, density, width)
    case 'section':
      return 7
    case 'effects':
      return 11
    case 'foot':
      return 20
    case 'strip':
      return 12
    case 'signature':
      return 14
    case 'paragraph':
      return linesOf(block.line, width, density.textSize * 0.85) * line
  }
}

/** Stamps and title; the names of the organisation add their lines once there are more than one, and the logo. */
function headTall({ title, organisation, logo, between }: Extract<Block, { block: 'head' }>): number {
  const names = sum(organisation.map((name) => Math.ceil(name.length / (between ? 85 : 45))))
  const beside = between ? 3.2 * Math.max(0, names - 1) : 0
  return 20 + beside + (logo && between ? 11 : 0) + 5.5 * Math.ceil(title.length / 45)
}

function factTall({ lines, people }: Fact, density: Density, width: number): number {
  const line = density.textSize * LINE
  if (!people) return sum(lines.map((one) => linesOf(one, width, density.textSize))) * line
  if (density.runIn) return (Math.floor((sum(lines.map(letters)) * density.textSize * LETTER) / width) + 1) * line
  return Math.ceil(sum(lines.map((one) => linesOf(one, width / 2 - 3, density.textSize))) / 2) * line
}

function tableTall({ columns, rows }: TableBlock, { textSize, inset }: Density, width: number): number {
  const size = Math.min(textSize, 9.6)
  const fixed = sum(columns.map((column) => column.width ?? 0))
  const free = Math.max(20, (width - fixed) / Math.max(1, columns.filter((column) => column.width === null).length))
  const rowTall = (cells: TableBlock['rows'][number]['cells']) =>
    Math.max(
      1,
      ...cells.map(({ lines }, at) => sum(lines.map((one) => linesOf(one, (columns[at]?.width ?? free) - 2.5, size)))),
    )
  return 6 + sum(rows.map((row) => rowTall(row.cells) * size * LINE + inset * 1.1 + 0.3))
}

const letters = ({ runs }: Line): number => sum(runs.map(({ text }) => text.length))

const linesOf = (line: Line, width: number, size: number): number =>
  Math.max(1, Math.ceil((letters(line) * size * LETTER) / Math.max(5, width)))

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)
