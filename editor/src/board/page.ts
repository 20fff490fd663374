import type { TLPageId } from 'tldraw'

/** A board is one sheet; every client makes it by itself, so it is in no document until somebody changes it. */
export const PAGE = 'page:page' as TLPageId
