import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { Resvg } from '@resvg/resvg-js'
import { unjoined } from './unjoined.ts'

// For tests: how wide the two programs that set papers and pictures make a line.

export type Weight = 'regular' | 'bold'

const require = createRequire(import.meta.url)
const FACES = [
  '@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf',
  '@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf',
].map((file) => require.resolve(file))

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A bar on each side, so that a glyph's own margins do not count. */
export function widthsByResvg(texts: readonly string[], weight: Weight, size: number): number[] {
  const inked = (text: string): number => {
    const style = `font-family="PT Sans" font-size="${size}" font-weight="${weight === 'bold' ? 700 : 400}"`
    const off = 'style="font-kerning:none;font-variant-ligatures:none"'
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="200"><text x="50" y="120" ${style} ${off}>|${escaped(text)}|</text></svg>`
    const font = { loadSystemFonts: false, fontFiles: FACES, defaultFontFamily: 'PT Sans' }
    const covered = new Resvg(unjoined(svg), { font }).getBBox()
    if (!covered) throw new Error(`resvg drew nothing of "${text}"`)
    return covered.width
  }
  const bars = inked('')
  return texts.map((text) => inked(text) - bars)
}

export function widthsByTypst(texts: readonly string[], weight: Weight, size: number): number[] {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: FACES.map((face) => readFileSync(face)) }] })
  const template = `#set text(font: "PT Sans", fallback: false, kerning: false, ligatures: false, weight: "${weight}", size: ${size}pt)
#context [#metadata(json(bytes(sys.inputs.texts)).map(one => measure(text(one)).width.pt())) <widths>]`
  const { result } = compiler.compile({ mainFileContent: template, inputs: { texts: JSON.stringify(texts) } })
  if (!result) throw new Error('Typst refused the lines.')
  return compiler.query(result, { selector: '<widths>', field: 'value' })[0]
}
