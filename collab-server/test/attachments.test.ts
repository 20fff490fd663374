import { afterAll, beforeAll, expect, it } from 'vitest'
import { orientationIn } from '../src/attachments/exif.ts'
import { kindOf } from '../src/attachments/kinds.ts'
import { lookThrough } from '../src/stores/sqlite/damage.ts'
import { type Browser, guestWith, type House, newProject, openHouse } from './people.ts'
import { CAMERA, exifWithPlace, jpegWithPlace, PLAIN, pngWithPlace, webpWithPlace } from './pictures.ts'

let house: House
let project: string
let editor: Browser
beforeAll(async () => {
  house = await openHouse()
  project = await newProject(house.administrator)
  editor = await guestWith(house, project, 'editor')
})
afterAll(() => house.server.close())

const upload = (bytes: Uint8Array, by = editor) => by.ask('POST', `/projects/${project}/attachments`, bytes)
const fetched = async (id: string, by = editor) => {
  const answer = await fetch(`${house.address}/api/projects/${project}/attachments/${id}`, {
    headers: { cookie: by.cookie },
  })
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

const PLACED = {
  'image/jpeg': jpegWithPlace(),
  'image/png': pngWithPlace(),
  'image/webp': webpWithPlace(),
} as const
/** What gives away where and by whom: the camera's words, XMP, and the degrees as Exif writes them. */
const tellsPlace = (bytes: Uint8Array) => {
  const all = Buffer.from(bytes)
  const degrees = Buffer.from(exifWithPlace(1)).subarray(94, 118)
  return [CAMERA, 'GPSLatitude', 'Belgorod', degrees].filter((sign) => all.includes(sign)).length
}

it.each(Object.keys(PLACED) as (keyof typeof PLACED)[])(
  '%s loses place, camera and words, and stays the picture it was',
  async (mediaType) => {
    const given = PLACED[mediaType]
    expect(tellsPlace(given)).toBeGreaterThanOrEqual(2)
    const { status, said } = await upload(given)
    expect([status, said.mediaType]).toEqual([201, mediaType])
    const { answer, bytes } = await fetched(said.id)
    expect(tellsPlace(bytes)).toBe(0)
    expect(Buffer.from(bytes).equals(PLAIN[mediaType])).toBe(true)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': mediaType,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    })
  },
)

it('a photograph that lies on its side still says which side is up, and that alone', async () => {
  const { said } = await upload(jpegWithPlace(6))
  const { bytes } = await fetched(said.id)
  expect(tellsPlace(bytes)).toBe(0)
  const exif = Buffer.from(bytes).indexOf('Exif\0\0', 0, 'latin1')
  expect(orientationIn(bytes.subarray(exif + 6))).toBe(6)
})

it('what it is, its content says: a script named as a picture is refused, and so is a picture that is not whole', async () => {
  const words = (text: string) => new Uint8Array(Buffer.from(text))
  const unknown = ['<svg onload="alert(1)"/>', '<html><script>1</script>', 'GIF89a', ' %PDF-1.7', ''].map(words)
  for (const bytes of unknown)
    expect(await upload(bytes)).toMatchObject({ status: 415, said: { code: 'attachment.kind' } })
  for (const whole of Object.values(PLACED)) {
    const half = whole.subarray(0, Math.floor(whole.length / 4))
    expect(await upload(half)).toMatchObject({ status: 422, said: { code: 'attachment.broken' } })
  }
  expect((await upload(new Uint8Array(10 * 2 ** 20 + 1))).status).toBe(413)
  const pdf = await upload(words('%PDF-1.7 …'))
  const { answer } = await fetched(pdf.said.id)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="potok-\w+\.pdf"$/)
})

it('pictures of any damage are read to an end or refused, never endlessly', () => {
  let seed = 1
  const chance = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return seed % below
  }
  for (let round = 0; round < 3000; round++) {
    for (const whole of Object.values(PLACED)) {
      const bytes = new Uint8Array(whole)
      for (let change = 0; change < 4; change++) bytes[chance(bytes.length)] = chance(256)
      const read = kindOf(bytes)?.stripped(bytes)
      expect(read === null || read === undefined || read.length <= bytes.length + 40).toBe(true)
    }
  }
})

it('a turned bit is found by looking through, and what it damaged is not handed out', async () => {
  const { store } = house.server
  const looked = () => [...lookThrough((sql, ...values) => store.read(sql, ...values))]
  const { said } = await upload(PLACED['image/png'])
  expect(looked()).toEqual([])
  const bytes = new Uint8Array(PLAIN['image/png'])
  bytes[60] = (bytes[60] ?? 0) ^ 1
  await store.write(['UPDATE attachment SET bytes=? WHERE id=?', bytes, said.id])
  expect(looked()).toMatchObject([{ place: 'attachment' }])
  expect((await fetched(said.id)).answer.status).toBe(409)
  await house.administrator.ask('DELETE', `/projects/${project}/attachments/${said.id}`)
})

it('an attachment is its project’s alone, a facilitator erases it, and all go with the project', async () => {
  const { said } = await upload(PLACED['image/png'])
  const other = await newProject(house.administrator)
  const elsewhere = await house.administrator.ask('GET', `/projects/${other}/attachments/${said.id}`)
  expect(elsewhere.status).toBe(404)
  const at = `/projects/${project}/attachments`
  expect((await editor.ask('DELETE', `${at}/${said.id}`)).status).toBe(403)
  expect((await house.administrator.ask('DELETE', `${at}/${said.id}`)).status).toBe(200)
  expect((await fetched(said.id)).answer.status).toBe(404)
  const { attachments } = (await editor.ask('GET', at)).said
  expect(attachments.length).toBeGreaterThan(0)
  const { store } = house.server
  await store.write(
    ['DELETE FROM member WHERE project=?', project],
    ['DELETE FROM link WHERE project=?', project],
    ['DELETE FROM project WHERE id=?', project],
  )
  expect(store.read('SELECT id FROM attachment')).toEqual([])
})
