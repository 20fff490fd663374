import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

interface Job {
  template: string
  data: string
  workspace: string
  fonts: string[]
  timestamp: number
  standard: string | null
  attached: Readonly<Record<'name' | 'mediaType' | 'about' | 'text', string>> | null
}

// Typst runs alone in this process: a thread that hangs inside it cannot be stopped, a process can.
process.on('message', (job: Job) => {
  try {
    process.send!({ pdf: compile(job) })
  } catch (trouble) {
    process.send!({ trouble: String(trouble) })
  }
})
process.on('disconnect', () => process.exit(0))

let compiler: NodeCompiler | null = null
let loaded = ''

/** A file enters as data, like every word of the paper. */
const ATTACH = `#pdf.attach(
  sys.inputs.name, bytes(sys.inputs.text),
  relationship: "source", mime-type: sys.inputs.mediaType, description: sys.inputs.about,
)`

function compile(job: Job): Uint8Array {
  const asked = job.fonts.join()
  if (asked !== loaded) compiler = null
  loaded = asked
  compiler ??= NodeCompiler.create({
    workspace: job.workspace,
    fontArgs: [{ fontBlobs: job.fonts.map((path) => readFileSync(path)) }],
  })
  try {
    const mainFileContent = job.attached ? `${job.template}\n${ATTACH}` : job.template
    const compiled = compiler.compile({ mainFileContent, inputs: { data: job.data, ...job.attached } })
    if (!compiled.result) {
      const told = compiled.takeDiagnostics()
      throw new Error(`Typst refused the paper: ${JSON.stringify(told ? compiler.fetchDiagnostics(told) : null)}`)
    }
    return compiler.pdf(compiled.result, {
      creationTimestamp: job.timestamp,
      ...(job.standard ? { pdfStandard: job.standard } : {}),
    })
  } finally {
    compiler.evictCache(10)
  }
}
