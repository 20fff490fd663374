import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { here } from './address.ts'
import '@mantine/core/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { App, fetchScreen } from './App.tsx'
import { comeBack } from './home/wayBack.ts'
import { readRoute } from './routes.ts'
import { speakRefusalsIn } from './ui/refusal.ts'
import { LANGUAGES, learn, nameDocument, openTexts, readKeptLanguage } from './ui/texts/texts.ts'
import { cssVariables, theme } from './ui/theme.ts'
import './ui/ui.css'
import './ui/notices.css'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
// The scroll lock of dialogs makes its own style element and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce })

fetchScreen(readRoute(here()))
const language = readKeptLanguage()
const refused = comeBack()

/** The other language comes when the page has been shown and has nothing else to do. */
const SHOWN_MS = 3000
const LATEST_MS = 20_000

void openTexts(language).then((texts) => {
  nameDocument(texts, language)
  speakRefusalsIn(texts)
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          defaultColorScheme="auto"
          colorSchemeManager={localStorageColorSchemeManager({ key: 'potok.theme' })}
          getStyleNonce={() => nonce}
        >
          <App refused={refused} />
        </MantineProvider>
      </I18nextProvider>
    </StrictMode>,
  )
  setTimeout(() => {
    requestIdleCallback(() => void Promise.all(LANGUAGES.map((one) => learn(texts, one))).catch(() => {}), {
      timeout: LATEST_MS,
    })
  }, SHOWN_MS)
})
