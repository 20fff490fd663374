import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import '@mantine/core/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { App } from './App.tsx'
import { comeBack } from './home/wayBack.ts'
import { speakRefusalsIn } from './ui/refusal.ts'
import { nameDocument, readKeptLanguage, startTexts } from './ui/texts/texts.ts'
import { cssVariables, theme } from './ui/theme.ts'
import './ui/ui.css'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
// The scroll lock of dialogs makes its own style element and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce })

const language = readKeptLanguage()
const texts = startTexts(language)
nameDocument(texts, language)
speakRefusalsIn(texts)

const refused = comeBack()

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
