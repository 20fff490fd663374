/** From the most to the least. An approver reads, comments and decides about papers; the map is not theirs to change. */
export const ROLES = ['facilitator', 'editor', 'approver', 'commenter', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** A link can be passed on: it names nobody, so it cannot make somebody who decides about papers. */
export const BY_LINK = ['facilitator', 'editor', 'commenter', 'viewer'] as const satisfies readonly Role[]

export const mayEdit = (role: Role): boolean => role === 'facilitator' || role === 'editor'
export const mayComment = (role: Role): boolean => role !== 'viewer'
/** Whether somebody who was asked may decide about a paper of the project. */
export const mayDecide = (role: Role): boolean => role === 'approver' || mayEdit(role)
export const mayInvite = (role: Role): boolean => role === 'facilitator'

export const mayLock = (role: Role): boolean => role === 'facilitator'

/** The greater of two, where a link and a membership meet. */
export const greater = (one: Role, other: Role): Role => (ROLES.indexOf(one) <= ROLES.indexOf(other) ? one : other)
