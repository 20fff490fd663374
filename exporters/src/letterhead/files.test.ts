import { deflateSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { ownFont, shield } from '../../fixtures/letterhead.ts'
import { closePdf } from '../pdf/write.ts'
import { readFont } from './font.ts'
import { readLogo } from './logo.ts'

afterAll(closePdf)

const svg = (inside: string, more = '') =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 40" ${more}>${inside}</svg>`,
  )
/** A PNG that says how large it is, with what it holds. */
function png(width: number, height: number, content: Uint8Array): Uint8Array {
  const chunk = (name: string, body: Uint8Array) => {
    const [long, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    long.writeUInt32BE(body.length)
    return Buffer.concat([long, Buffer.from(name), body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6], 8)
  const sign = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return new Uint8Array(
    Buffer.concat([sign, chunk('IHDR', header), chunk('IDAT', content), chunk('IEND', Buffer.alloc(0))]),
  )
}

test('a logo becomes a small PNG, whatever it came as', () => {
  const drawn = readLogo(shield())
  expect(drawn).toMatchObject({ ok: true, value: { width: 833, height: 1000 } })
  const again = drawn.ok && readLogo(new Uint8Array(Buffer.from(drawn.value.png, 'base64')))
  expect(again).toMatchObject({ ok: true, value: { width: 833, height: 1000 } })
})

test('hostile logos are refused with a sentence, within a second each', () => {
  const bomb = deflateSync(Buffer.alloc(60_000_000))
  const hostile: [string, Uint8Array, string][] = [
    ['no picture', new TextEncoder().encode('hello'), 'logo-kind'],
    ['an empty file', new Uint8Array(), 'logo-kind'],
    ['a page', new TextEncoder().encode('<html><svg/></html>'), 'logo-kind'],
    ['a bomb of pixels', png(20_000, 20_000, bomb), 'logo-too-large'],
    ['a broken PNG', png(300, 300, Buffer.from('no data')), 'logo-broken'],
    ['a cut PNG', png(300, 300, bomb).slice(0, 20), 'logo-broken'],
    ['too many bytes', new Uint8Array(3 << 20), 'logo-too-large'],
    ['a script', svg('<script>alert(1)</script><rect width="9" height="9"/>'), 'logo-parts'],
    ['a page inside', svg('<foreignObject><p/></foreignObject>'), 'logo-parts'],
    ['a file of the server', svg('<image width="9" height="9" xlink:href="/etc/hostname"/>'), 'logo-parts'],
    ['a link to elsewhere', svg('<path d="M0 0h9v9z" fill="url(http://evil.example/x#a)"/>'), 'logo-parts'],
    ['doubling copies', svg('<g id="a"><use href="#b"/><use href="#b"/></g>'), 'logo-parts'],
    ['copies under another prefix', svg('<a:use xmlns:a="http://www.w3.org/2000/svg" xlink:href="#b"/>'), 'logo-parts'],
    ['entities', new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "aa">]><svg>&a;</svg>'), 'logo-parts'],
    ['nothing drawn', svg(''), 'logo-broken'],
    ['a thread', svg('<rect width="9" height="9"/>', 'width="2000" height="10"'), 'logo-flat'],
  ]
  for (const [what, bytes, code] of hostile) {
    const begun = performance.now()
    expect(readLogo(bytes), what).toMatchObject({ ok: false, code })
    expect(performance.now() - begun, what).toBeLessThan(1000)
  }
})

test('a font tells its family, weight and what it lacks', async () => {
  expect(await readFont(ownFont('Bold'))).toEqual({
    ok: true,
    value: { family: 'Liberation Sans', weight: 700, italic: false, isForbidden: false, missing: '' },
  })
}, 30_000)

test('what is no font is refused: text, a picture, a cut file, a file with its middle turned over', async () => {
  const turned = ownFont()
  for (let at = 300; at < turned.length; at += 7) turned[at]! ^= 0xff
  const files = [
    new TextEncoder().encode('a font'),
    new Uint8Array(),
    png(3, 3, new Uint8Array()),
    ownFont().slice(0, 4000),
    turned,
  ]
  for (const bytes of files) expect(await readFont(bytes)).toMatchObject({ ok: false, code: 'font-not-font' })
  expect(await readFont(new Uint8Array(6 << 20))).toMatchObject({ ok: false, code: 'font-too-large' })
}, 60_000)
