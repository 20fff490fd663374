import { ok, type Result, refuse } from '@potok/model'
import { Resvg } from '@resvg/resvg-js'
import type { Logo } from './letterhead.ts'

const LARGEST_LOGO = 2 << 20
/** Of a picture as it comes, unpacked. */
const MOST_PIXELS = 24_000_000
/** Of what is kept: at the size of a letterhead, 600 to the inch. */
const SIDE = 1000
const FLATTEST = 12
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
/** Shapes and their colours: nothing that repeats, filters, is written in a font or comes from elsewhere. */
const DRAWN = new Set(
  'svg g path rect circle ellipse line polyline polygon defs lineargradient radialgradient stop clippath title desc metadata style'.split(
    ' ',
  ),
)

/**
 * A logo from a PNG, JPEG or SVG, drawn anew as a PNG, so that nothing of the file as it came goes any further. Refused in one
 * sentence: `logo-too-large`, `logo-kind`, `logo-parts` with what an SVG must not have, `logo-broken`, `logo-flat`.
 */
export function readLogo(bytes: Uint8Array): Result<Logo> {
  if (bytes.length > LARGEST_LOGO) return tooLarge()
  const size = begins(bytes, PNG) ? pngSize(bytes) : begins(bytes, JPEG) ? jpegSize(bytes) : null
  if (size) {
    const [width, height] = size
    if (width < 1 || height < 1) return broken()
    if (width * height > MOST_PIXELS) return tooLarge()
    const kind = begins(bytes, PNG) ? 'png' : 'jpeg'
    const data = `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`
    return drawn(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image href="${data}" width="${width}" height="${height}"/></svg>`,
    )
  }
  if (begins(bytes, PNG) || begins(bytes, JPEG)) return broken()
  const svg = new TextDecoder().decode(bytes).trimStart()
  if (!/^<(\?xml|!DOCTYPE|!--|svg|svg:svg)\b/i.test(svg.slice(0, 200)) && !svg.startsWith('<!--'))
    return refuse('logo-kind', 'A logo is a PNG, JPEG or SVG.')
  const foreign = foreignIn(svg)
  return foreign
    ? refuse('logo-parts', `The SVG has what a logo must not have: ${foreign}.`, [], { foreign })
    : drawn(svg)
}

function drawn(svg: string): Result<Logo> {
  try {
    const picture = new Resvg(svg, { font: { loadSystemFonts: false } })
    const [wide, high] = [picture.width, picture.height]
    if (!(wide > 0 && high > 0)) return broken()
    if (Math.max(wide / high, high / wide) > FLATTEST)
      return refuse('logo-flat', `The logo is over ${FLATTEST} times longer than wide.`, [], { times: FLATTEST })
    const mode = wide >= high ? 'width' : 'height'
    const image = new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode, value: SIDE } }).render()
    if (!image.pixels.some((value, at) => at % 4 === 3 && value > 0)) return broken()
    return ok({ png: image.asPng().toString('base64'), width: image.width, height: image.height })
  } catch {
    return broken()
  }
}

/** The first thing in it that a logo must not have: a picture or link to elsewhere, an entity, an element beyond shapes. */
function foreignIn(svg: string): string | null {
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(svg)) return 'ENTITY'
  const text = svg.replace(/<!--[\s\S]*?-->/g, '')
  for (const [, name] of text.matchAll(/<([A-Za-z][\w.:-]*)/g)) {
    const [local, prefix] = name!.split(':').reverse() as [string, string?]
    const isSvg = prefix === undefined || prefix === 'svg'
    // Drawing programs leave notes under names of their own, which nobody draws.
    if (isSvg && !DRAWN.has(local.toLowerCase())) return local.slice(0, 40)
    if (!isSvg && /^(image|use)$/i.test(local)) return local
  }
  const elsewhere = /(?:href\s*=\s*["'](?!#)|url\(\s*["']?(?!#|["'])|@import)/i.exec(text)
  return elsewhere ? 'href' : null
}

const begins = (bytes: Uint8Array, sign: readonly number[]) => sign.every((value, at) => bytes[at] === value)

function pngSize(bytes: Uint8Array): [number, number] | null {
  if (bytes.length < 33) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

/** Of the first frame header; null where there is none. */
function jpegSize(bytes: Uint8Array): [number, number] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const mark = bytes[at + 1]!
    const isFrame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)]
    if (mark === 0xff || (mark >= 0xd0 && mark <= 0xd8)) at += mark === 0xff ? 1 : 2
    else at += 2 + view.getUint16(at + 2)
  }
  return null
}

function tooLarge(): Result<never> {
  const [most, pixels] = [LARGEST_LOGO >> 20, MOST_PIXELS / 1_000_000]
  return refuse('logo-too-large', `The logo is too large: at most ${most} MB and ${pixels} million pixels.`, [], {
    most,
    pixels,
  })
}

const broken = () => refuse('logo-broken', 'The logo is damaged or empty.')
