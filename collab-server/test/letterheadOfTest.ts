import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { House } from './people.ts'

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 48"><path d="M0 0h40v30l-20 18L0 30z" fill="#1d3f66"/></svg>'
export const LOGO = new TextEncoder().encode(SVG)

/** A font with Russian letters that Potok does not ship. */
export function ownFont(): Uint8Array {
  const require = createRequire(import.meta.url)
  return new Uint8Array(readFileSync(require.resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf')))
}

/** What an administrator sets, with nothing in it. */
export const SETTINGS = {
  organisation: { ru: '', en: '' },
  short: { ru: '', en: '' },
  logo: null as string | null,
  fonts: { text: null as string | null, labels: null as string | null },
  faces: [] as string[],
  textSize: null as number | null,
  strict: false,
  longKept: false,
  sheetNumbers: true,
  approved: { post: '', name: '' },
  agreed: { post: '', name: '' },
  act: '',
  procedureCode: '',
  registration: '',
  firstRegistration: 1,
  executor: '',
}

let made = 0

/** The id of a letterhead of its own name. */
export async function newLetterhead(
  { administrator }: House,
  settings: Partial<typeof SETTINGS> = {},
  standard = false,
): Promise<string> {
  const given = { name: `Бланк ${++made}`, standard, settings: { ...SETTINGS, ...settings } }
  const { status, said } = await administrator.ask('POST', '/letterheads', given)
  if (status !== 201) throw new Error(JSON.stringify(said))
  return said.id
}
