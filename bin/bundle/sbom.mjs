import { licenceOf } from './licences.mjs'

const SPDX_ID = /^[A-Za-z0-9.-]+$/

const licencesIn = (licence) => {
  if (licence === 'tldraw') return [{ license: { name: 'tldraw license' } }]
  return SPDX_ID.test(licence) ? [{ license: { id: licence } }] : [{ expression: licence.replace(/^\((.*)\)$/, '$1') }]
}

const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** The sums that the lock file holds, by package. */
export function sumsIn(lock) {
  const entries = lock.matchAll(
    /^ {2}'?((?:@[^\s'/]+\/)?[^\s'@]+@[^\s':]+)'?:\n {4}resolution: \{integrity: sha512-([^,}]+)/gm,
  )
  return new Map([...entries].map(([, key, sum]) => [key, Buffer.from(sum, 'base64').toString('hex')]))
}

function componentOf(one, sums) {
  const sum = sums.get(one.key)
  if (!sum) throw new Error(`${one.key} is installed and stands in no line of the lock.`)
  return {
    type: 'library',
    'bom-ref': purlOf(one),
    name: one.name,
    version: one.version,
    hashes: [{ alg: 'SHA-512', content: sum }],
    licenses: licencesIn(licenceOf(one)),
    purl: purlOf(one),
  }
}

/** What is in the bundle, in the words of CycloneDX 1.6: no time and no number of its own, so the same bundle says the same. */
export function sbomOf({ version, packages, roots, runtime, sums }) {
  const own = { type: 'application', 'bom-ref': `potok@${version}`, name: 'potok', version }
  const node = {
    type: 'platform',
    'bom-ref': `pkg:generic/nodejs@${runtime.version}`,
    name: 'nodejs',
    version: runtime.version,
    hashes: [{ alg: 'SHA-256', content: runtime.sha256 }],
    licenses: [{ license: { name: 'Node.js license' } }],
    purl: `pkg:generic/nodejs@${runtime.version}`,
  }
  const direct = roots.flatMap(({ needs }) => needs).filter(({ name }) => !name.startsWith('@potok/'))
  const dependsOn = (needs) => [...new Set(needs.map(purlOf))].sort()
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: own },
    components: [node, ...packages.map((one) => componentOf(one, sums))],
    dependencies: [
      { ref: own['bom-ref'], dependsOn: [node['bom-ref'], ...dependsOn(direct)] },
      ...packages.map((one) => ({ ref: purlOf(one), dependsOn: dependsOn(one.needs) })),
    ],
  }
}
