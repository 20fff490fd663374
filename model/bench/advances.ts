import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { create, type Font } from 'fontkit'

// `node model/bench/advances.ts` writes model/src/scene/advances.gen.ts from the TTF files that screen and paper are set in.

const require = createRequire(import.meta.url)

export const FONT_FILES = {
  regular: '@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf',
  bold: '@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf',
} as const

export function openFont(weight: keyof typeof FONT_FILES): Font {
  return create(readFileSync(require.resolve(FONT_FILES[weight]))) as Font
}

/** Runs of neighbouring code points: `start advance advance …` in base 36, runs parted by `;`. */
export function packAdvances(font: Font): string {
  const runs: string[][] = []
  let previous = -2
  for (const code of [...font.characterSet].sort((a, b) => a - b)) {
    if (code < 32) continue
    if (code !== previous + 1) runs.push([code.toString(36)])
    runs[runs.length - 1]!.push(Math.round(font.glyphForCodePoint(code).advanceWidth).toString(36))
    previous = code
  }
  return runs.map((run) => run.join(' ')).join(';')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const fonts = { regular: openFont('regular'), bold: openFont('bold') }
  const lines = [
    '// Written by model/bench/advances.ts from PT Sans. Not edited by hand.',
    `export const UNITS_PER_EM = ${fonts.regular.unitsPerEm}`,
    `export const REGULAR = '${packAdvances(fonts.regular)}'`,
    `export const BOLD = '${packAdvances(fonts.bold)}'`,
  ]
  writeFileSync(new URL('../src/scene/advances.gen.ts', import.meta.url), `${lines.join('\n')}\n`)
}
