import { createRequire } from 'node:module'
import { ok, type Result, refuse } from '@potok/model'
import { Resvg } from '@resvg/resvg-js'
import { unjoined } from './unjoined.ts'

const require = createRequire(import.meta.url)

const FONT_FILES = [
  '@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf',
  '@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf',
]

/** Above this a server would give its memory to one picture. */
export const MOST_PIXELS = 100_000_000

/** The picture of an SVG in the shipped fonts; fonts of the machine are never looked at, so every machine draws the same. */
export function drawPng(svg: string, { width }: { width: number }): Result<Uint8Array> {
  const resvg = new Resvg(unjoined(svg), {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES.map((file) => require.resolve(file)),
      defaultFontFamily: 'PT Sans',
      sansSerifFamily: 'PT Sans',
    },
  })
  const pixels = Math.ceil((resvg.height / resvg.width) * width) * width
  if (!(width > 0) || pixels > MOST_PIXELS) {
    return refuse('picture-too-large', `A picture of ${pixels} pixels is over the ${MOST_PIXELS} allowed.`, [], {
      pixels,
      most: MOST_PIXELS,
    })
  }
  return ok(new Uint8Array(resvg.render().asPng()))
}
