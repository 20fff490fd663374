/** How a paper stands that went up for approval. */
export type Standing = 'waiting' | 'approved' | 'returned' | 'withdrawn' | 'replaced'
