/** What comes and goes by the hundred thousand a second: plain numbers, told as counters when somebody looks. */
export const traffic = {
  receivedBytes: 0,
  sentBytes: 0,
  /** Edits that were handed on, counted once for everybody who got them. */
  editsSent: 0,
}
