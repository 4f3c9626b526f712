import { el } from './dom.js';
import { Proof } from './proof.js';

/** Asks what has to be proven before tokens change, and shows the fields for it. A challenge is good for one answer. */
export class TokenProof {
    element = el('div', { class: 'proof' });
    #challenge = null;
    #told = {};
    #proof = null;
    #draft = { way: 0 };

    /**
     * @param wish {type, name} to enrol, {token} to revoke, {tested} to test; of signing keys {keeping, name, publicKey} or {key}
     * @param path where it is asked for
     */
    constructor(page, wish, path = 'tokens/challenge') {
        Object.assign(this, { page, wish, path });
    }

    /** Asks anew; what was typed is gone. */
    async ask() {
        const { t, api } = this.page;
        const { challenge, ways, hints } = await api.prepare(this.path, this.wish);
        this.#challenge = challenge;
        this.#told = hints;
        this.#draft.sent = null;
        const code = { send: types => this.#begin(types), look: async sent => (await api.get('codes/' + encodeURIComponent(sent))).body.status };
        this.#proof = new Proof(t, ways, { account: '', draft: this.#draft, hints: async () => hints, code });
        this.element.replaceChildren(this.#proof.element);
    }

    async #begin(tokens) {
        const { challenge, hints } = await this.page.api.prepare(this.path, { ...this.wish, tokens });
        this.#challenge = challenge;
        this.#told = hints;
        return { challenge, hints };
    }

    focus() {
        this.element.querySelector('input:not([hidden])')?.focus();
    }

    check() {
        return this.#proof.check();
    }

    /** The challenge and the answers to it; keys are asked now. */
    async body() {
        return { challenge: this.#challenge, answers: await this.#proof.collect(this.#told) };
    }
}
