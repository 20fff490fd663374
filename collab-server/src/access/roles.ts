/** From the most to the least. */
export const ROLES = ['facilitator', 'editor', 'commenter', 'viewer'] as const
export type Role = (typeof ROLES)[number]

export const mayEdit = (role: Role): boolean => role === 'facilitator' || role === 'editor'
export const mayComment = (role: Role): boolean => role !== 'viewer'
export const mayInvite = (role: Role): boolean => role === 'facilitator'

/** The greater of two, where a link and a membership meet. */
export const greater = (one: Role, other: Role): Role => (ROLES.indexOf(one) <= ROLES.indexOf(other) ? one : other)
