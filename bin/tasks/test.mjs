import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from '../browser.mjs'
import { serverFile } from '../build.mjs'
import { walk } from '../files.mjs'
import { root } from '../runtime.mjs'
import { say } from '../say.mjs'
import { runTool } from '../tools.mjs'
import setup from './setup.mjs'

function storyFiles() {
  return ['editor/e2e', 'deploy/test']
    .flatMap((folder) => walk(root, folder))
    .filter((path) => path.endsWith('.story.ts'))
}

function chosenProjects(args) {
  return args.flatMap((arg, at) =>
    arg === '--project' ? [args[at + 1]] : (arg.match(/^--project=(.+)/)?.slice(1) ?? []),
  )
}

function sayWhatIsLeftOut(files) {
  say(`Без браузера: пропущено файлов ${files.length}. / Left out without a browser: ${files.length} story files.`)
  for (const file of files) {
    const stories = readFileSync(join(root, file), 'utf8').match(/^\s*(it|test)(\.\w+)*\(/gm) ?? []
    say(`  ${file} (${stories.length})`)
  }
}

export default async function test(args) {
  await setup()
  const stories = storyFiles()
  const chosen = chosenProjects(args)
  process.env.TESTED_PROGRAM = serverFile()
  if (process.env.POTOK_TESTS === 'without-browser') {
    sayWhatIsLeftOut(stories)
    return runTool('vitest', ['run', ...(chosen.length > 0 ? [] : ['--project', '!story']), ...args])
  }
  const needsBrowser = stories.length > 0 && (chosen.length === 0 || chosen.includes('story'))
  const env = needsBrowser ? { ...process.env, POTOK_CHROMIUM: await ensureBrowser() } : process.env
  return runTool('vitest', ['run', ...args], { env })
}
