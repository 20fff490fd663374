import { type Browser, browserAt } from './people.ts'

export const PASSWORD = 'длинный пароль 1'

export const setLogin = (who: Browser, body: object) => who.ask('PUT', '/me/login', body)

/** Signs in as a page would and answers with the browser that now holds the cookie. */
export async function signInAt(address: string, login: string, password: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, ...headers },
    body: JSON.stringify({ login, password }),
  })
  const said = (await answer.json()) as { id: string; code?: string; message?: string }
  const [cookie = ''] = answer.headers.getSetCookie()
  const { status } = answer
  const browser = browserAt(address, cookie.split(';')[0], said.id)
  return { status, said, cookie, retryAfter: answer.headers.get('retry-after'), browser }
}
