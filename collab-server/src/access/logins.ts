export const SHORTEST_LOGIN = 3
export const LONGEST_LOGIN = 60
export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 128

/** As in the organisation's own directory: `ivanov.ii`; an e-mail address is one too. */
export const isLogin = (given: string): boolean => /^[a-z0-9][a-z0-9._@-]*$/i.test(given)
