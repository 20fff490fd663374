import { ok, type Result, refuse } from '@potok/model'
import { create, type Font } from 'fontkit'
import { setPdf } from '../pdf/write.ts'
import { familiesOf } from './families.ts'

/** What a font file is, as it says itself and as its signs show. */
export interface FontFacts {
  readonly family: string
  readonly weight: number
  readonly italic: boolean
  /** Signs of Russian papers that it cannot draw: the shipped font draws them in its place. */
  readonly missing: string
  /** Its maker forbids to embed it. */
  readonly isForbidden: boolean
}

const LARGEST_FONT = 5 << 20
const LONGEST_FAMILY = 80
/** TTF and OTF; a collection and a web font are none. */
const BEGINNINGS = ['00010000', '4f54544f', '74727565']
const NEEDED =
  'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя0123456789№«»„“–−ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Refused: `font-too-large`, `font-not-font` for whatever neither reader can read, `font-no-letters`. Signs it lacks are told. */
export async function readFont(bytes: Uint8Array): Promise<Result<FontFacts>> {
  if (bytes.length > LARGEST_FONT)
    return refuse('font-too-large', `The font is too large: at most ${LARGEST_FONT >> 20} MB.`, [], {
      most: LARGEST_FONT >> 20,
    })
  const facts = factsOf(bytes)
  if (!facts) return notFont()
  const missing = [...NEEDED].filter((sign) => !facts.draws(sign)).join('')
  if ([...missing].length === [...NEEDED].length)
    return refuse('font-no-letters', 'The font has neither Russian nor Latin letters.')
  const { draws: _, ...said } = facts
  // The compiler reads it its own way: what it stumbles over would spoil every paper.
  const template = '#let d = json(bytes(sys.inputs.data))\n#set text(font: d.families, fallback: false)\n#d.text'
  const text = [...NEEDED].filter((sign) => !missing.includes(sign)).join('')
  const tried = await setPdf(template, { families: familiesOf(said.family), text }, new Date(0), { faces: [bytes] })
  return tried.ok ? ok({ ...said, missing }) : notFont()
}

function factsOf(bytes: Uint8Array): (Omit<FontFacts, 'missing'> & { draws(sign: string): boolean }) | null {
  if (!BEGINNINGS.includes(Buffer.from(bytes.subarray(0, 4)).toString('hex'))) return null
  try {
    const font: Font = create(Buffer.from(bytes))
    const family = (font.getName('preferredFamily') ?? font.familyName ?? '').trim()
    if (family === '' || family.length > LONGEST_FAMILY || /[\p{Cc}"<>&]/u.test(family)) return null
    const [style, drawn] = [font['OS/2'], new Set(font.characterSet)]
    return {
      family,
      weight: style?.usWeightClass ?? 400,
      italic: style?.fsSelection.italic ?? font.italicAngle !== 0,
      isForbidden: style?.fsType.noEmbedding ?? false,
      draws: (sign) => drawn.has(sign.codePointAt(0)!),
    }
  } catch {
    return null
  }
}

const notFont = () => refuse('font-not-font', 'This is no font file, TTF or OTF, or it is damaged.')
