import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../runtime.mjs'

/** What may be handed on inside a product that is not published itself. */
const ALLOWED = new Set(
  '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 ISC MIT MIT-0 MPL-2.0 OFL-1.1 Python-2.0 Unlicense Zlib'.split(
    ' ',
  ),
)

/** Licences of their own, each read by a person: their text goes along, and only for these versions. */
const READ = [
  {
    of: /^(tldraw|@tldraw\/(assets|editor|state|state-react|store|tlschema|utils|validate))@3\.15\.6$/,
    name: 'tldraw',
    text: 'editor/src/board/tldraw-licence.txt',
  },
]

const TEXT = /^(licen[cs]e|copying|notice)([.-].*)?$/i

/** A licence expression by the parts that decide: either side of OR is enough, of AND both must do. */
function isAllowed(expression) {
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  if (bare.includes('(')) return false
  return bare.split(' OR ').some((side) => side.split(' AND ').every((name) => ALLOWED.has(name.trim())))
}

/** The licence of a package as its own words say it; null: it says none. */
function statedBy({ license, licenses }) {
  if (typeof license === 'string') return license
  const stated = [license ?? licenses ?? []].flat().map((one) => one?.type ?? one)
  return stated.length > 0 ? stated.join(' OR ') : null
}

const readOf = ({ key }) => READ.find(({ of }) => of.test(key))

export const licenceOf = (one) => readOf(one)?.name ?? statedBy(one.about)

/** Packages that may not be handed on, each with its reason: the gate of the bundle. */
export function refusedLicences(packages) {
  return packages
    .filter((one) => !readOf(one))
    .flatMap((one) => {
      const licence = licenceOf(one)
      if (licence === null) return [`${one.key}: no licence is stated`]
      return isAllowed(licence) ? [] : [`${one.key}: ${licence}`]
    })
}

export function textsOf(folder) {
  return readdirSync(folder)
    .filter((name) => TEXT.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
}

function textsFor(one) {
  const read = readOf(one)
  const found = read ? [readFileSync(join(root, read.text), 'utf8').trim()] : (one.texts ?? textsOf(one.folder))
  if (found.length > 0) return found
  const { author } = one.about
  const name = typeof author === 'string' ? author : author?.name
  return [`${licenceOf(one)}${name ? `, ${name}` : ''}`]
}

const LINE = '='.repeat(78)

/** Every package with its licence and the texts that came with it, as one file to read. */
export function licencesFile(packages) {
  const list = packages.map((one) => `${one.key}  ${licenceOf(one)}`)
  const texts = packages.map(
    (one) => `${LINE}\n${one.key}  ${licenceOf(one)}\n${LINE}\n${textsFor(one).join('\n\n')}\n`,
  )
  return `${list.join('\n')}\n\n${texts.join('\n')}`
}
