import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type House, newFolder, openHouse } from './people.ts'

const SCRIPT = `console.log(${JSON.stringify('поток '.repeat(200))})`
let house: House
beforeAll(async () => {
  const editorFolder = newFolder()
  mkdirSync(join(editorFolder, 'assets'))
  writeFileSync(join(editorFolder, 'index.html'), '<!doctype html><title>Поток</title>')
  writeFileSync(join(editorFolder, 'assets', 'main.js'), SCRIPT)
  writeFileSync(join(editorFolder, 'assets', 'main.js.gz'), gzipSync(SCRIPT))
  house = await openHouse({ editorFolder })
})
afterAll(() => house.server.close())

const asked = (encoding: string) =>
  house.server.app.inject({ url: '/assets/main.js', headers: { 'accept-encoding': encoding } })

it('over a poor line the editor travels packed, and is the same', async () => {
  const packed = await asked('gzip, deflate')
  expect(packed.headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': expect.stringContaining('javascript'),
    'cache-control': expect.stringContaining('immutable'),
    vary: expect.stringMatching(/accept-encoding/i),
  })
  expect(packed.rawPayload.length).toBeLessThan(SCRIPT.length / 4)
  expect(gunzipSync(packed.rawPayload).toString()).toBe(SCRIPT)
})

it('whoever does not unpack gets it plain', async () => {
  const plain = await asked('identity')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.payload).toBe(SCRIPT)
})
