import { here, keptAs, ours, placeHere } from '../address.ts'

const KEY = keptAs('place')

/** Leaves for another site's sign-in; the place stays in this tab only, for it can hold an invitation. */
export function leaveFor(address: string): void {
  try {
    sessionStorage.setItem(KEY, placeHere())
  } catch {
    // Where nothing may be kept, the way back ends at the projects.
  }
  location.assign(address)
}

/** At the start of the page: back to where the person left from. Returns the code of a refusal met on the way. */
export function comeBack(): string | null {
  const { pathname, search } = here()
  const refused = pathname === '/' ? new URLSearchParams(search).get('refused') : null
  const place = pathname === '/' ? takePlace() : null
  if (place !== null || refused !== null) history.replaceState(null, '', ours(place ?? '/'))
  return refused
}

function takePlace(): string | null {
  try {
    const place = sessionStorage.getItem(KEY)
    sessionStorage.removeItem(KEY)
    return place
  } catch {
    return null
  }
}
