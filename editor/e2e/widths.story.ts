import { readFileSync } from 'node:fs'
import { measure } from '@potok/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Weight, widthsByResvg, widthsByTypst } from '../../exporters/src/png/setWidths.ts'
import { Stage } from './start.ts'

type Widths = (texts: readonly string[], weight: Weight) => number[] | Promise<number[]>

const SIZE = 100
const ALLOWED = 0.002
const STRINGS = 200

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

const SETTERS: Record<string, Widths> = {
  canvas: inBrowser('canvas'),
  DOM: inBrowser('dom'),
  resvg: (texts, weight) => widthsByResvg(texts, weight, SIZE),
  Typst: (texts, weight) => widthsByTypst(texts, weight, SIZE),
}

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
