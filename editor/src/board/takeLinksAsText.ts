import type { Editor } from 'tldraw'

/** An address that is dropped or pasted is its words: its page would be asked for a picture of itself. */
export const takeLinksAsText = (editor: Editor): void => {
  editor.registerExternalContentHandler('url', async ({ point, url }) => {
    await editor.putExternalContent({ type: 'text', text: url, ...(point ? { point } : {}) })
  })
}
