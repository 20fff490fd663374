import { createHash, randomBytes } from 'node:crypto'

/** What a person holds. The server keeps only its hash: a stolen database opens nothing. */
export const newToken = (): string => randomBytes(24).toString('base64url')
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
