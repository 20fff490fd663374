import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { refuse } from './refuse.ts'

/** What the page may load: its own files, and the styles that carry this answer's word. */
const policy = (nonce: string) =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `font-src 'self'`,
    `img-src 'self' data: blob:`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')

const ABSENT =
  '<!doctype html><meta charset="utf-8"><title>Поток</title><p>Сервер работает, но страница не собрана: выполните npm run setup. / The server runs, but the page is not built.'

/** The build is the same for every place: its page learns here under which path it stands, and so where its files are. */
const under = (prefix: string, page: string): string =>
  page.replaceAll('__PREFIX__', prefix).replaceAll('"./assets/', `"${prefix}/assets/`)

/** Every address that is no file and no interface opens the editor's page, made anew with its own nonce. */
export function servePage(app: FastifyInstance, editorFolder: string, prefix: string): void {
  const file = join(editorFolder, 'index.html')
  const page = existsSync(file) ? under(prefix, readFileSync(file, 'utf8')) : ABSENT
  app.setNotFoundHandler((request, reply) => {
    const isPage = ['GET', 'HEAD'].includes(request.method) && !/^\/(api|assets|collab|yjs)(\/|$)/.test(request.url)
    if (!isPage) return refuse(request, reply, 'address.unknown')
    const nonce = randomBytes(16).toString('base64url')
    return reply
      .code(page === ABSENT ? 503 : 200)
      .header('content-security-policy', policy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll('__NONCE__', nonce))
  })
}
