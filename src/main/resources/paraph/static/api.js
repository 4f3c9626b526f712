const SECONDS = 1000;

/**
 * What the server refused (RFC 9457), or what kept its answer away. `type` is the last part of the problem's type, or
 * one of our own: `session` (log in again), `network` (no answer, nothing can have changed), `unknown` (no answer to a
 * request that may have changed something), `server` (an answer that is no problem document), `cell` (another code is
 * asked for), `key` (a security key did not answer), `key-known` (it is a token of this person already), `signing-key` (this
 * browser does not have it), `signing-key-store` (this browser cannot keep one).
 */
export class Problem extends Error {
    constructor(type, document = {}) {
        super(document.title ?? type);
        Object.assign(this, { type, title: document.title, detail: document.detail, remedy: document.remedy,
            retryAfter: document.retryAfter, status: document.status, items: document.items });
    }
}

/** Paraph's HTTP interface below `base`, an address that may come without its last slash. */
export class Api {
    constructor(base) {
        this.base = new URL(base.replace(/\/*$/, '/'), location.origin).href;
        this.language = null;
    }

    /** @returns {{body: object, language: string|null}} the answer and the language it is written in */
    async get(path) {
        const response = await this.#send(path, { method: 'GET' }, 20 * SECONDS, 'network');
        return { body: await this.#json(response, 'server'), language: response.headers.get('Content-Language') };
    }

    /** Asks for something that leaves the task as it is: without an answer, nothing was signed. */
    async prepare(path, body) {
        return this.#post(path, body, 20 * SECONDS, 'network');
    }

    /** Asks for what cannot be taken back: without an answer, nobody here knows whether it happened. */
    async decide(path, body) {
        return this.#post(path, body, 90 * SECONDS, 'unknown');
    }

    /** Sends a file; the server takes in all of it or nothing. */
    async upload(path, file, type) {
        return this.#posted(path, file, { type, timeout: 90 * SECONDS, silence: 'unknown' });
    }

    async #post(path, body, timeout, silence) {
        return this.#posted(path, JSON.stringify(body), { type: 'application/json', timeout, silence });
    }

    async #posted(path, body, { type, timeout, silence }) {
        // The token changes with the session, so it is read from the cookie each time.
        const token = document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/)?.[1] ?? '';
        const headers = { 'Content-Type': type, 'X-XSRF-TOKEN': token };
        const response = await this.#send(path, { method: 'POST', headers, body }, timeout, silence);
        return this.#json(response, silence === 'unknown' ? 'unknown' : 'server');
    }

    async #send(path, request, timeout, silence) {
        const url = new URL(path, this.base);
        if (this.language) {
            url.searchParams.set('lang', this.language);
        }
        const headers = { Accept: 'application/json, application/problem+json', ...request.headers };
        try {
            return await fetch(url, { ...request, headers, credentials: 'same-origin', cache: 'no-store',
                signal: AbortSignal.timeout(timeout) });
        } catch {
            throw new Problem(silence);
        }
    }

    async #json(response, unreadable) {
        const type = response.headers.get('Content-Type') ?? '';
        if (response.status === 401 || response.redirected || (response.status === 403 && !type.includes('problem+json'))) {
            throw new Problem('session');   // a login page, or the webapps' own refusal of a stale CSRF token
        }
        if (!type.includes('json')) {
            throw new Problem(unreadable);
        }
        const body = await response.json().catch(() => { throw new Problem(unreadable); });
        if (!response.ok) {
            throw new Problem(String(body.type ?? 'server').split(':').pop(), body);
        }
        return body;
    }
}
