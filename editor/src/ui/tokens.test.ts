import { expect, test } from 'vitest'
import { type Colour, coloursOf, PEOPLE } from './tokens.ts'

const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const PAIRS: [text: Colour, on: Colour, least: number][] = [
  ['ink', 'surface', 4.5],
  ['ink2', 'bg', 4.5],
  ['ink3', 'bg', 4.5],
  ['ink3', 'surface2', 4.5],
  ['accent', 'surface', 4.5],
  ['accentInk', 'accentSoft', 4.5],
  ['va', 'vaSoft', 4.5],
  ['nnva', 'nnvaSoft', 4.5],
  ['nva', 'nvaSoft', 4.5],
  ['warn', 'warnSoft', 4.5],
  ['danger', 'dangerSoft', 4.5],
  ['line3', 'surface', 3],
]

test.each(['light', 'dark'] as const)('text on its ground is legible in the %s scheme', (scheme) => {
  const colours = coloursOf(scheme)
  const weak = PAIRS.filter(([text, on, least]) => contrast(colours[text], colours[on]) < least)
  expect(weak).toEqual([])
  expect(contrast('#ffffff', colours.accentFill)).toBeGreaterThan(4.5)
})

test('a white name is legible on the colour of every person', () => {
  expect(PEOPLE.filter(([tag]) => contrast('#ffffff', tag) < 4.5)).toEqual([])
})
