const here = (place, name) => (place ? `${place}/node_modules/${name}` : `node_modules/${name}`)

/** The folders in which Node looks for a package from inside a place, the nearest first. */
function lookedIn(place) {
  const folders = [place]
  for (let at = place; at; ) {
    at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))
    folders.push(at)
  }
  return folders
}

/** The package that Node finds under a name from inside a place. */
export function foundFrom(placed, place, name) {
  return lookedIn(place)
    .map((folder) => placed.get(here(folder, name)))
    .find(Boolean)
}

/**
 * Where each package lies when nothing is a link: the first version of a name on top, another one below whoever needs it.
 * All needs of a package are placed before those of the next, so nothing is put in front of what was found already.
 */
export function flat(wanted) {
  const placed = new Map()
  const line = [{ place: '', needs: wanted }]
  for (const { place, needs } of line) {
    for (const one of needs) {
      const found = foundFrom(placed, place, one.name)
      if (found?.key === one.key) continue
      const at = here(found ? place : '', one.name)
      placed.set(at, one)
      line.push({ place: at, needs: one.needs })
    }
  }
  return placed
}
