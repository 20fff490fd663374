const KEY = 'potok.place'

/** Leaves for another site's sign-in; the place stays in this tab only, for it can hold an invitation. */
export function leaveFor(address: string): void {
  try {
    sessionStorage.setItem(KEY, location.pathname + location.search + location.hash)
  } catch {
    // Where nothing may be kept, the way back ends at the projects.
  }
  location.assign(address)
}

/** At the start of the page: back to where the person left from. Returns the code of a refusal met on the way. */
export function comeBack(): string | null {
  const refused = location.pathname === '/' ? new URLSearchParams(location.search).get('refused') : null
  const place = location.pathname === '/' ? takePlace() : null
  if (place !== null || refused !== null) history.replaceState(null, '', place ?? '/')
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
