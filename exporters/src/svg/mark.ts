/** A piece of SVG that is already safe to write. Only this file makes markup out of values. */
export type Markup = string & { readonly safe: true }

export type Attributes = Readonly<Record<string, string | number | undefined>>

export function element(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? figure(value) : value!)}"`)
    .join('')
  const body = children.join('')
  return (body ? `<${name}${written}>${body}</${name}>` : `<${name}${written}/>`) as Markup
}

/** Labels are typed by people: everything that could end the text is written as a reference, what XML forbids is left out. */
export const words = (text: string): Markup => escaped(text) as Markup

export const together = (parts: readonly Markup[]): Markup => parts.join('') as Markup

export function points(all: readonly (readonly [number, number])[]): string {
  return all.map(([x, y]) => `${figure(x)},${figure(y)}`).join(' ')
}

export const figure = (value: number): string => String(Math.round(value * 100) / 100)

function escaped(text: string): string {
  let safe = ''
  for (const sign of text) {
    const code = sign.codePointAt(0)!
    const allowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 32 && code < 0xd800) ||
      (code > 0xdfff && code < 0xfffe) ||
      code > 0xffff
    if (allowed) safe += REFERENCES[sign] ?? sign
  }
  return safe
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
