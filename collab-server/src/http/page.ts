import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

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

/** Every address that is no file and no interface opens the editor's page, made anew with its own nonce. */
export function servePage(app: FastifyInstance, editorFolder: string): void {
  const page = readFileSync(join(editorFolder, 'index.html'), 'utf8')
  app.setNotFoundHandler((request, reply) => {
    const isPage = ['GET', 'HEAD'].includes(request.method) && !/^\/(api|assets|collab|yjs)(\/|$)/.test(request.url)
    if (!isPage) {
      const message = 'Такого адреса нет. / There is no such address.'
      return reply.code(404).send({ code: 'address.unknown', message, about: [] })
    }
    const nonce = randomBytes(16).toString('base64url')
    return reply
      .header('content-security-policy', policy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll('__NONCE__', nonce))
  })
}
