import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { measure } from '@potok/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unjoined } from '../../exporters/src/png/unjoined.ts'
import { Stage } from './start.ts'

type Weight = 'regular' | 'bold'
type Widths = (texts: readonly string[], weight: Weight) => number[] | Promise<number[]>

const SIZE = 100
const ALLOWED = 0.002
const STRINGS = 200

/** What sets the papers: their packages are the exporters' own. */
const require = createRequire(new URL('../../exporters/package.json', import.meta.url))
const FACES: Record<Weight, string> = {
  regular: require.resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf'),
}

function stepNames(): string[] {
  return ['land-use-permit', 'kindergarten-enrolment'].flatMap((name) => {
    const file = JSON.parse(readFileSync(new URL(`../../model/fixtures/cases/${name}.json`, import.meta.url), 'utf8'))
    return [...file.current.nodes, ...file.target.nodes].flatMap((node: { name?: string; nameEn?: string }) =>
      [node.name, node.nameEn].filter((one) => one !== undefined && one !== ''),
    )
  }) as string[]
}

/** Pairs that kerning would pull together, both alphabets, digits and signs, in an order that a seed decides. */
function grown(count: number): string[] {
  const signs =
    'АВТУГДЖЩЮЯЁабвгдёжзийклмнопрстуфхцчшщъыьэюяAVTWYfijlabcdeghkmopqrstuvwxyz0123456789.,:;!?()«»„“—–-№%₽/+='
  let state = 20261123
  const below = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % most
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 + below(5) }, () =>
      Array.from({ length: 1 + below(9) }, () => signs[below(signs.length)]).join(''),
    ).join(' '),
  )
}

const real = [...new Set(stepNames())].slice(0, STRINGS / 2)
const texts = [...real, ...grown(STRINGS - real.length)]

const stage = new Stage()
beforeAll(() => stage.open())
afterAll(() => stage.close())

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A bar on each side, so that a glyph's own margins do not count. */
function resvg(texts: readonly string[], weight: Weight): number[] {
  const { Resvg } = require('@resvg/resvg-js')
  const inked = (text: string): number => {
    const style = `font-family="PT Sans" font-size="${SIZE}" font-weight="${weight === 'bold' ? 700 : 400}"`
    const off = 'style="font-kerning:none;font-variant-ligatures:none"'
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="200"><text x="50" y="120" ${style} ${off}>|${escaped(text)}|</text></svg>`
    const font = { loadSystemFonts: false, fontFiles: Object.values(FACES), defaultFontFamily: 'PT Sans' }
    return new Resvg(unjoined(svg), { font }).getBBox().width
  }
  const bars = inked('')
  return texts.map((text) => inked(text) - bars)
}

function typst(texts: readonly string[], weight: Weight): number[] {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: Object.values(FACES).map((face) => readFileSync(face)) }],
  })
  const template = `#set text(font: "PT Sans", fallback: false, kerning: false, ligatures: false, weight: "${weight}", size: ${SIZE}pt)
#context [#metadata(json(bytes(sys.inputs.texts)).map(one => measure(text(one)).width.pt())) <widths>]`
  const compiled = compiler.compile({ mainFileContent: template, inputs: { texts: JSON.stringify(texts) } })
  return compiler.query(compiled.result, { selector: '<widths>', field: 'value' })[0]
}

const inBrowser =
  (how: 'canvas' | 'dom'): Widths =>
  async (texts, weight) => {
    const page = await stage.person()
    await page.goto(stage.address)
    return page.evaluate(
      async ([how, texts, weight, size]) => {
        const font = `${weight === 'bold' ? 700 : 400} ${size}px "PT Sans"`
        if ((await document.fonts.load(font, 'Шаг')).length === 0) throw new Error('The page has no PT Sans.')
        if (how === 'canvas') {
          const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
          pen.font = font
          pen.fontKerning = 'none'
          // The only word by which a canvas lets go of ligatures.
          pen.textRendering = 'optimizeSpeed'
          return texts.map((text) => pen.measureText(text).width)
        }
        const line = document.createElement('span')
        Object.assign(line.style, {
          font,
          fontKerning: 'none',
          fontVariantLigatures: 'none',
          whiteSpace: 'pre',
          position: 'absolute',
        })
        document.body.append(line)
        return texts.map((text) => {
          line.textContent = text
          return line.getBoundingClientRect().width
        })
      },
      [how, texts, weight, SIZE] as const,
    )
  }

const SETTERS: Record<string, Widths> = { canvas: inBrowser('canvas'), DOM: inBrowser('dom'), resvg, Typst: typst }

describe.each(['regular', 'bold'] as const)('G6 200 strings in %s are as wide as the table says', (weight) => {
  it.each(Object.keys(SETTERS))('on %s', async (setter) => {
    expect(texts.length).toBe(STRINGS)
    const widths = await SETTERS[setter]!(texts, weight)
    const apart = texts.map((text, at) => Math.abs(widths[at]! / measure(text, SIZE, weight) - 1))
    const worst = apart.indexOf(Math.max(...apart))
    expect(
      apart[worst],
      `"${texts[worst]}": ${widths[worst]}, not ${measure(texts[worst]!, SIZE, weight)}`,
    ).toBeLessThan(ALLOWED)
  })
})
