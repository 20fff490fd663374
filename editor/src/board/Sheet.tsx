import { useComputedColorScheme } from '@mantine/core'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { useEffect, useMemo, useRef, useState } from 'react'
import {
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  type Editor,
  type TLComponents,
  type TLStore,
  type TLUiOverrides,
  type TLUserPreferences,
  Tldraw,
  tipTapDefaultExtensions,
  useTldrawUser,
} from 'tldraw'
import 'tldraw/tldraw.css'
import type * as Y from 'yjs'
import type { Presence } from '../session/presence.ts'
import { useMyName, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { bindSheet } from './bindSheet.ts'
import { meetColleagues } from './colleagues.ts'
import { picturesOf } from './pictures.ts'
import { SheetMenu } from './SheetMenu.tsx'
import { ThingMenu } from './ThingMenu.tsx'
import { takeLinksAsText } from './takeLinksAsText.ts'

const ASSETS = getAssetUrlsByImport()
const PICTURES = ['image/jpeg', 'image/png', 'image/webp']
const LARGEST_PICTURE = 10 << 20
const nonce = (globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ ?? ''
const TEXT = { tipTapConfig: { extensions: tipTapDefaultExtensions, injectNonce: nonce } }
/** One sheet a board; what would fetch from elsewhere is not offered. */
const OPTIONS = { nonce, maxPages: 1 }
const COMPONENTS: TLComponents = {
  MainMenu: SheetMenu,
  ContextMenu: ThingMenu,
  DebugPanel: null,
  DebugMenu: null,
  PageMenu: null,
  SharePanel: null,
  TopPanel: null,
}
const ABSENT = ['insert-embed', 'convert-to-bookmark', 'convert-to-embed', 'toggle-dark-mode', 'new-page']

/** What a chosen note becomes by its key. */
export type ByKey = 'problems' | 'solutions' | 'steps'
const KEYS: Record<ByKey, string> = { problems: 'alt+p', solutions: 'alt+i', steps: 'alt+o' }
const WORDS = { problems: 'sketch.asProblem', solutions: 'sketch.asIdea', steps: 'sketch.asStep' } as const

interface SheetProps {
  doc: Y.Doc
  board: string
  presence: Presence
  mayDraw: boolean
  licenceKey: string | null
  onEditor(editor: Editor): void
  becomes(what: ByKey): void
}

export function Sheet({ doc, board, presence, mayDraw, licenceKey, onEditor, becomes }: SheetProps) {
  const { say, language } = useTexts()
  const { projectId, person } = useSession()
  const name = useMyName()
  const scheme = useComputedColorScheme('light')
  const [store, setStore] = useState<TLStore | null>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [own, setOwn] = useState<Partial<TLUserPreferences>>({})
  const preferences = useMemo(
    () => ({ ...own, id: person, name, locale: language, colorScheme: scheme }),
    [own, person, name, language, scheme],
  )
  // The keys are laid once; what they do is always the newest.
  const newest = useRef(becomes)
  newest.current = becomes
  const overrides = useMemo(
    (): TLUiOverrides => ({
      actions: (_, actions) => ({
        ...Object.fromEntries(Object.entries(actions).filter(([id]) => !ABSENT.includes(id))),
        ...Object.fromEntries(
          (Object.keys(KEYS) as ByKey[]).map((what) => [
            `become-${what}`,
            { id: `become-${what}`, label: say(WORDS[what]), kbd: KEYS[what], onSelect: () => newest.current(what) },
          ]),
        ),
      }),
    }),
    [say],
  )
  const user = useTldrawUser({ userPreferences: preferences, setUserPreferences: setOwn })

  useEffect(() => {
    const made = createTLStore({
      shapeUtils: defaultShapeUtils,
      bindingUtils: defaultBindingUtils,
      assets: picturesOf(projectId),
    })
    const part = bindSheet(made, doc, board, () => toast(say('sketch.refused'), { tone: 'danger' }))
    setStore(made)
    return part
  }, [doc, board, projectId])
  useEffect(() => void editor?.updateInstanceState({ isReadonly: !mayDraw }), [editor, mayDraw])
  useEffect(() => (editor ? meetColleagues(editor, presence, board) : undefined), [editor, presence, board])
  useEffect(() => {
    if (!editor) return
    editor.getInitialMetaForShape = () => ({ by: name })
  }, [editor, name])
  useEffect(() => (editor ? takeLinksAsText(editor) : undefined), [editor])

  return (
    store && (
      <Tldraw
        store={store}
        user={user}
        licenseKey={licenceKey ?? undefined}
        assetUrls={ASSETS}
        options={OPTIONS}
        textOptions={TEXT}
        components={COMPONENTS}
        overrides={overrides}
        embeds={[]}
        acceptedImageMimeTypes={PICTURES}
        acceptedVideoMimeTypes={[]}
        maxAssetSize={LARGEST_PICTURE}
        onMount={(mounted) => {
          setEditor(mounted)
          onEditor(mounted)
        }}
      />
    )
  )
}
