import { SaxesParser } from 'saxes'

/** A piece of XML that can stand where it is put. */
export type Xml = string & { readonly sound: true }

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** Signs that XML forbids are left out; line ends stay as they are also where a reader would make spaces of them. */
function escaped(text: string, isAttribute: boolean): string {
  const allowed = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
  return allowed.replace(isAttribute ? /[&<>"\n\r\t]/g : /[&<>\r]/g, (sign) => REFERENCES[sign]!)
}

/** `kept`: attributes of another program, as they stand in a tag. */
export function element(name: string, attributes: Attributes, children: readonly Xml[] = [], kept = '' as Xml): Xml {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => ` ${key}="${escaped(String(value), true)}"`)
    .join('')
  const inside = children.join('')
  return (inside === '' ? `<${name}${said}${kept}/>` : `<${name}${said}${kept}>${inside}</${name}>`) as Xml
}

export const words = (text: string): Xml => escaped(text, false) as Xml

export const NOTHING = '' as Xml

/** What somebody kept is written only where it is whole and declares what it uses. */
export function soundXml(kept: string): Xml {
  return isWhole(`<kept>${kept}</kept>`) ? (kept as Xml) : NOTHING
}

/** Attributes that are there already are not written twice. */
export function soundAttributes(kept: string, taken: readonly string[]): Xml {
  const said = kept.replace(/ ([\w.:-]+)="[^"]*"/g, (whole, name: string) => (taken.includes(name) ? '' : whole))
  return isWhole(`<kept${said}/>`) && !said.includes('>') ? (said as Xml) : NOTHING
}

function isWhole(xml: string): boolean {
  let isSound = true
  let depth = 0
  let roots = 0
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', () => {
    isSound = false
  })
  parser.on('doctype', () => {
    isSound = false
  })
  parser.on('opentag', () => {
    if (depth++ === 0) roots++
  })
  parser.on('closetag', () => {
    depth--
  })
  try {
    parser.write(xml).close()
  } catch {
    return false
  }
  return isSound && roots === 1
}
